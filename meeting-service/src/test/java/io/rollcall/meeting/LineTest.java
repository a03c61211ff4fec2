package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scheduled by HTTP, held on Zoom, told by webhooks. */
class LineTest extends MeetingServiceTest {

  @Test
  void aMeetingIsScheduledStartsAndEndsAndWhoCameStandsInItsLog() {
    Instant start = tomorrow();
    Api.Answer meeting = scheduled(teacher("C1"), request("C1", start));
    String zoom = "/control/meetings/" + meeting.text("/zoomId");

    simulator.post(zoom + "/start", at(start));
    simulator.post(zoom + "/join", person("Ana", start.plusSeconds(10)));
    awaitStatus(meeting, "started");
    Api.Answer running = student("C1").get(path(meeting));
    simulator.post(zoom + "/leave", left("Ana", start.plusSeconds(1800)));
    simulator.post(zoom + "/end", at(start.plusSeconds(3600)));
    awaitStatus(meeting, "ended");

    assertThat(running.text("/currentOccurrence/startedAt")).isEqualTo(start.toString());
    assertThat(running.json().path("nextSlot").isNull()).isTrue();
    Api.Answer ended = teacher("C1").get(path(meeting));
    assertThat(ended.headers().firstValue("ETag")).isEqualTo(meeting.headers().firstValue("ETag"));
    JsonNode occurrence = onlyOccurrence(meeting);
    assertThat(occurrence.path("startedAt").asString()).isEqualTo(start.toString());
    assertThat(occurrence.path("endedAt").asString()).isEqualTo(start.plusSeconds(3600).toString());
    assertThat(occurrence.path("slot").asString()).isEqualTo(meeting.text("/id"));
    soon()
        .untilAsserted(
            () ->
                assertThat(activity(meeting))
                    .contains(
                        "meeting.started",
                        "meeting.participant_joined",
                        "meeting.participant_left",
                        "meeting.ended"));
    assertThat(teacher("C1").get(path(meeting) + "/activity").json().toString())
        .contains("Ana")
        .doesNotContain("people.example")
        .doesNotContain("passcode");
  }

  @Test
  void whatIsLateOrComesTwiceChangesNothing() {
    Instant start = tomorrow();
    Api.Answer meeting = scheduled(teacher("C1"), request("C1", start));
    String number = meeting.text("/zoomId");
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"HOLD\",\"event\":\"meeting.started\",\"meeting\":%s}".formatted(number));
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"TWICE\",\"event\":\"meeting.participant_*\",\"meeting\":%s}"
            .formatted(number));

    simulator.post("/control/meetings/" + number + "/start", at(start));
    simulator.post("/control/meetings/" + number + "/join", person("Ben", start.plusSeconds(5)));
    simulator.post("/control/meetings/" + number + "/end", at(start.plusSeconds(600)));
    awaitStatus(meeting, "ended");
    simulator.post("/control/deliveries/release", "{}");
    soon().untilAsserted(() -> assertThat(activity(meeting)).contains("meeting.started"));

    assertThat(teacher("C1").get(path(meeting)).text("/status")).isEqualTo("ended");
    assertThat(onlyOccurrence(meeting).path("startedAt").asString()).isEqualTo(start.toString());
    assertThat(activity(meeting)).containsOnlyOnce("meeting.participant_joined");
  }

  @Test
  void everyChangeIsPublishedWithItsWholeStateAndNoSecret() {
    Instant start = tomorrow();
    Api.Answer meeting = scheduled(teacher("C1"), request("C1", start));
    String zoom = "/control/meetings/" + meeting.text("/zoomId");

    simulator.post(zoom + "/start", at(start));
    awaitStatus(meeting, "started");
    simulator.post(zoom + "/end", at(start.plusSeconds(600)));
    awaitStatus(meeting, "ended");

    try (Records records = Records.of(topics, Topics.MEETING)) {
      soon().untilAsserted(() -> assertThat(types(records, meeting)).hasSize(5));
      assertThat(types(records, meeting))
          .containsSubsequence(
              "rollcall.meeting.scheduled.v1",
              "rollcall.meeting.started.v1",
              "rollcall.meeting.ended.v1")
          .containsSubsequence("rollcall.occurrence.started.v1", "rollcall.occurrence.ended.v1");
      assertThat(records.values(meeting.text("/id")))
          .extracting(value -> value.path("revision").asLong())
          .containsExactly(1L, 2L, 3L);
      assertThat(records.text(meeting.text("/id")))
          .doesNotContain(meeting.text("/passcode"))
          .doesNotContain("http");
    }
  }

  @Test
  void whatCameBeforeTheMeetingWasKnownIsAppliedWhenItIs() {
    Instant start = Instant.parse("2033-01-01T09:00:00Z");
    simulator.post(
        "/control/faults",
        "{\"method\":\"POST\",\"path\":\"/v2/users/*/meetings\",\"kind\":\"CUT\",\"count\":1}");

    Api.Answer pending = teacher("C1").post("/api/v1/meetings", request("C1", start));
    simulator.post("/control/meetings/%s/start".formatted(numberOnZoom(start)), at(start));

    assertThat(pending.status()).isEqualTo(202);
    awaitStatus(pending, "started");
  }

  private static List<String> types(Records records, Api.Answer meeting) {
    return records.headers(meeting.text("/id"), CloudEventHeaders.TYPE);
  }

  private void awaitStatus(Api.Answer meeting, String status) {
    soon()
        .untilAsserted(
            () -> assertThat(teacher("C1").get(path(meeting)).text("/status")).isEqualTo(status));
  }

  private JsonNode onlyOccurrence(Api.Answer meeting) {
    List<JsonNode> occurrences = student("C1").get(path(meeting) + "/occurrences").items();
    assertThat(occurrences).hasSize(1);
    return occurrences.getFirst();
  }

  private List<String> activity(Api.Answer meeting) {
    return teacher("C1").get(path(meeting) + "/activity").items().stream()
        .map(line -> line.path("type").asString())
        .toList();
  }

  private static String at(Instant time) {
    return "{\"at\":\"%s\"}".formatted(time);
  }

  private static String person(String name, Instant time) {
    return "{\"name\":\"%s\",\"email\":\"%s@people.example\",\"at\":\"%s\"}"
        .formatted(name, name, time);
  }

  private static String left(String name, Instant time) {
    return "{\"participant\":\"%s\",\"at\":\"%s\"}".formatted(name, time);
  }
}
