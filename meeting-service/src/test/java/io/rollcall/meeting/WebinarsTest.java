package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebinarsTest extends MeetingServiceTest {

  @Test
  void aWebinarIsScheduledChangedAndDeleted() {
    Api.Answer webinar = scheduled(teacher(), webinar(tomorrow()));
    assertThat(webinar.text("/conference")).isEqualTo("webinar");
    assertThat(onZoom(webinar.text("/zoomId")).path("type").asInt()).isEqualTo(5);

    Api.Answer changed =
        teacher()
            .call(
                "PATCH",
                path(webinar),
                "{\"topic\":\"Open day\",\"settings\":{\"participantVideo\":true}}");

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.json().has("notApplied")).isFalse();
    JsonNode onZoom = onZoom(webinar.text("/zoomId"));
    assertThat(onZoom.path("topic").asString()).isEqualTo("Open day");
    assertThat(onZoom.at("/settings/panelists_video").asBoolean()).isTrue();
    assertThat(teacher().call("DELETE", path(webinar), null).status()).isEqualTo(204);
    assertThat(onZoom(webinar.text("/zoomId")).path("code").asInt()).isEqualTo(3001);
  }

  @Test
  void aWebinarRepeatsToo() {
    Api.Answer webinar =
        scheduled(
            teacher(),
            webinar(tomorrow())
                .replace(
                    "\"topic\"", "\"recurrence\":{\"type\":\"daily\",\"endTimes\":3},\"topic\""));

    assertThat(onZoom(webinar.text("/zoomId")).path("type").asInt()).isEqualTo(9);
    assertThat(teacher().get(path(webinar) + "/slots").items()).hasSize(3);
  }

  @Test
  void itsStatusIsToldByWebhooks() {
    Api.Answer webinar = scheduled(teacher(), webinar(tomorrow()));
    String control = "/control/meetings/" + webinar.text("/zoomId");

    simulator.post(control + "/start", "{}");
    soon().until(() -> status(webinar).equals("started"));
    simulator.post(control + "/end", "{}");

    soon().until(() -> !status(webinar).equals("started"));
    assertThat(teacher().get(path(webinar) + "/occurrences").items()).hasSize(1);
  }

  /** The host and the panelists are among themselves until it is broadcast. */
  @Test
  void aPracticeSessionIsNoStart() {
    Api.Answer webinar = scheduled(teacher(), webinar(tomorrow()));
    changeWebinarOnZoom(webinar, "{\"settings\":{\"practice_session\":true}}");
    String control = "/control/meetings/" + webinar.text("/zoomId");

    simulator.post(control + "/start", "{}");
    simulator.post(control + "/join", "{\"name\":\"Ana\",\"email\":\"ana@campus.example\"}");
    soon().until(() -> activities(webinar, "participant_joined") == 1);
    soon().until(() -> activities(webinar, "started") == 1);
    String practising = status(webinar);
    simulator.post(control + "/broadcast", "{}");

    assertThat(practising).isEqualTo("scheduled");
    soon().until(() -> status(webinar).equals("started"));
    simulator.post(control + "/end", "{}");
    soon().until(() -> !status(webinar).equals("started"));
    assertThat(teacher().get(path(webinar) + "/occurrences").items()).hasSize(1);
  }

  @Test
  void aPracticeSessionThatEndsWasNoOccurrence() {
    Api.Answer webinar = scheduled(teacher(), webinar(tomorrow()));
    changeWebinarOnZoom(webinar, "{\"settings\":{\"practice_session\":true}}");
    String control = "/control/meetings/" + webinar.text("/zoomId");

    simulator.post(control + "/start", "{}");
    simulator.post(control + "/join", "{\"name\":\"Ana\",\"email\":\"ana@campus.example\"}");
    simulator.post(control + "/end", "{}");
    soon().until(() -> activities(webinar, "ended") == 1);
    soon().until(() -> activities(webinar, "participant_joined") == 1);

    assertThat(status(webinar)).isEqualTo("scheduled");
    assertThat(teacher().get(path(webinar) + "/occurrences").items()).isEmpty();
  }

  private long activities(Api.Answer webinar, String what) {
    return teacher().get(path(webinar) + "/activity").items().stream()
        .filter(it -> it.path("type").asString().equals("webinar." + what))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"CUT", "ERROR", "AWAY"})
  void whatZoomDoesNotAnswerIsFoundOrSentAgain(String kind) {
    Instant start = tomorrow().plus(Duration.ofDays(kind.length()));
    fault("{\"operation\":\"createWebinar\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Api.Answer webinar = teacher().post("/api/v1/meetings", webinar(start));

    assertThat(webinar.status()).isEqualTo(202);
    dueNow(webinar);
    soon().until(() -> teacher().get(path(webinar)).text("/sync").equals("ok"));
    assertThat(onZoom(teacher().get(path(webinar)).text("/zoomId")).path("type").asInt())
        .isEqualTo(5);
    assertThat(createdOnZoom("webinar", start)).isEqualTo(1);
  }

  @Test
  void ofAHostWithoutLicenceItIsRefused() {
    Api.Answer answer =
        teacher()
            .post(
                "/api/v1/meetings",
                webinar(tomorrow())
                    .replace("\"topic\"", "\"host\":\"host2@campus.example\",\"topic\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/conference");
    assertThat(answer.text("/errors/0/code")).isEqualTo("host-cannot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"waitingRoom", "joinBeforeHost", "muteUponEntry"})
  void whatWebinarsDoNotHaveIsRefused(String setting) {
    Api.Answer answer =
        teacher()
            .post(
                "/api/v1/meetings",
                webinar(tomorrow())
                    .replace(
                        "\"topic\"", "\"settings\":{\"%s\":true},\"topic\"".formatted(setting)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/settings/" + setting);
  }

  private static String webinar(Instant start) {
    return request("C-webinars", start)
        .replace("\"topic\"", "\"conference\":\"webinar\",\"topic\"");
  }

  private Api teacher() {
    return teacher("C-webinars");
  }

  private String status(Api.Answer webinar) {
    return teacher().get(path(webinar)).text("/status");
  }

  private JsonNode onZoom(String number) {
    return webinarOnZoom(number);
  }
}
