package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SlotsTest extends MeetingServiceTest {

  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void aSeriesHasASlotForEachTime() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 4));

    List<JsonNode> slots = slots(series);

    assertThat(series.json().path("recurrence").toString())
        .isEqualTo("{\"type\":\"weekly\",\"repeatInterval\":1,\"endTimes\":4}");
    assertThat(slots).hasSize(4);
    assertThat(slots.getFirst().path("startTime").asString()).isEqualTo(first.toString());
    assertThat(slots).allMatch(it -> it.path("status").asString().equals("planned"));
    assertThat(series.json().at("/nextSlot/id")).isEqualTo(slots.getFirst().path("id"));
    assertThat(slots)
        .extracting(it -> it.path("id").asString())
        .containsExactlyElementsOf(
            onZoom(series)
                .path("occurrences")
                .valueStream()
                .map(it -> it.path("occurrence_id").asString())
                .toList());
  }

  @Test
  void slotsArePagedByTheirTime() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 4));

    Api.Answer page = teacher().get(path(series) + "/slots?limit=3");
    Api.Answer rest = teacher().get(path(series) + "/slots?limit=3&cursor=" + page.text("/next"));

    assertThat(page.items()).hasSize(3);
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.json().path("next").isNull()).isTrue();
  }

  @Test
  void oneSlotIsMovedAndTheOthersStay() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    Instant later = first.plus(WEEK).plusSeconds(3_600);

    Api.Answer moved =
        patch(series, 1, "{\"startTime\":\"%s\",\"durationMinutes\":90}".formatted(later));

    assertThat(moved.status()).as(moved.json().toString()).isEqualTo(200);
    assertThat(moved.text("/status")).isEqualTo("moved");
    assertThat(moved.text("/startTime")).isEqualTo(later.toString());
    assertThat(moved.json().path("durationMinutes").asInt()).isEqualTo(90);
    assertThat(moved.json().has("notApplied")).isFalse();
    assertThat(slots(series))
        .extracting(it -> it.path("status").asString())
        .containsExactly("planned", "moved", "planned");
    assertThat(onZoom(series).at("/occurrences/1/start_time").asString())
        .isEqualTo(later.toString());
  }

  @Test
  void aCancelledSlotIsNotNextAndStaysOnTheList() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 3));
    List<JsonNode> slots = slots(series);

    Api.Answer cancelled = delete(series, 0);

    assertThat(cancelled.status()).isEqualTo(204);
    assertThat(delete(series, 0).status()).isEqualTo(204);
    assertThat(slots(series))
        .extracting(it -> it.path("status").asString())
        .containsExactly("cancelled", "planned", "planned");
    assertThat(teacher().get(path(series)).json().at("/nextSlot/id"))
        .isEqualTo(slots.get(1).path("id"));
    assertThat(patch(series, 0, "{\"durationMinutes\":30}").text("/type"))
        .isEqualTo("/problems/slot-cancelled");
  }

  @Test
  void whatTookPlaceIsNeitherMovedNorCancelled() {
    Api.Answer series = scheduled(teacher(), weekly(Instant.now().plusSeconds(600), 2));
    String control = "/control/meetings/" + series.text("/zoomId");
    simulator.post(control + "/start", "{}");
    soon().until(() -> teacher().get(path(series)).text("/status").equals("started"));
    simulator.post(control + "/end", "{}");
    soon().until(() -> !teacher().get(path(series)).text("/status").equals("started"));

    assertThat(delete(series, 0).text("/type")).isEqualTo("/problems/slot-used");
    assertThat(patch(series, 0, "{\"durationMinutes\":30}").text("/type"))
        .isEqualTo("/problems/slot-used");
    assertThat(delete(series, 1).status()).isEqualTo(204);
  }

  @Test
  void whatIsCancelledOnZoomIsCancelledHere() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 3));
    String slot = slots(series).getFirst().path("id").asString();

    deleteOnZoom(series, slot);

    soon().until(() -> slots(series).getFirst().path("status").asString().equals("cancelled"));
    assertThat(teacher().get(path(series)).text("/status")).isEqualTo("scheduled");
  }

  @Test
  void whatIsMovedOnZoomIsMovedHere() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    Instant later = first.plusSeconds(7_200);

    changeOnZoom(
        series,
        slots(series).getFirst().path("id").asString(),
        "{\"start_time\":\"%s\",\"timezone\":\"UTC\"}".formatted(later));

    soon().until(() -> slots(series).getFirst().path("status").asString().equals("moved"));
    assertThat(slots(series).getFirst().path("startTime").asString()).isEqualTo(later.toString());
    assertThat(teacher().get(path(series)).text("/startTime")).isEqualTo(first.toString());
  }

  @Test
  void aSeriesThatIsPlannedAnewHasOtherSlots() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    delete(series, 2);

    Api.Answer changed =
        teacher()
            .call(
                "PATCH",
                path(series),
                "{\"startTime\":\"%s\",\"recurrence\":{\"endTimes\":2}}"
                    .formatted(first.plusSeconds(60)));

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.json().has("notApplied")).as(changed.json().toString()).isFalse();
    assertThat(changed.text("/startTime")).isEqualTo(first.plusSeconds(60).toString());
    assertThat(slots(series))
        .extracting(it -> it.path("startTime").asString())
        .containsExactly(
            first.plusSeconds(60).toString(),
            first.plusSeconds(60).plus(WEEK).toString(),
            first.plus(WEEK).plus(WEEK).toString());
    assertThat(slots(series).getLast().path("status").asString()).isEqualTo("cancelled");
  }

  /**
   * What was planned for a time before is planned for it still, though as another in the series.
   */
  @Test
  void aSeriesIsShiftedByItsStep() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    delete(series, 2);

    Api.Answer shifted = patch(series, "{\"startTime\":\"%s\"}".formatted(first.plus(WEEK)));

    assertThat(shifted.status()).as(shifted.json().toString()).isEqualTo(200);
    assertThat(shifted.json().has("notApplied")).as(shifted.json().toString()).isFalse();
    assertThat(shifted.text("/startTime")).isEqualTo(first.plus(WEEK).toString());
    assertThat(slots(series))
        .extracting(it -> it.path("startTime").asString())
        .containsExactly(
            first.plus(WEEK).toString(),
            first.plus(WEEK.multipliedBy(2)).toString(),
            first.plus(WEEK.multipliedBy(3)).toString());
    assertThat(slots(series)).allMatch(it -> it.path("status").asString().equals("planned"));
  }

  @Test
  void theSameTimesMayEndByDate() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    Instant last = first.plus(WEEK.multipliedBy(2));

    Api.Answer changed =
        patch(
            series, "{\"recurrence\":{\"endTimes\":null,\"endDateTime\":\"%s\"}}".formatted(last));

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.json().has("notApplied")).as(changed.json().toString()).isFalse();
    assertThat(changed.text("/recurrence/endDateTime")).isEqualTo(last.toString());
  }

  @Test
  void whatSomebodyMovedOnZoomStaysThereWhenItBecomesLonger() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 2));
    String slot = slots(series).getFirst().path("id").asString();
    Instant later = first.plusSeconds(3_600);
    unheard("meeting.updated");
    changeOnZoom(series, slot, "{\"start_time\":\"%s\"}".formatted(later));

    Api.Answer moved = patch(series, 0, "{\"durationMinutes\":90}");

    assertThat(moved.status()).as(moved.json().toString()).isEqualTo(200);
    assertThat(moved.json().has("notApplied")).as(moved.json().toString()).isFalse();
    assertThat(moved.text("/startTime")).isEqualTo(later.toString());
    assertThat(moved.json().path("durationMinutes").asInt()).isEqualTo(90);
    assertThat(onZoom(series).at("/occurrences/0/start_time").asString())
        .isEqualTo(later.toString());
  }

  @Test
  void whatIsAsItIsIsNotSent() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 2));
    String same = slots(series).getFirst().path("startTime").asString();

    assertThat(patch(series, 0, "{}").status()).isEqualTo(200);
    assertThat(patch(series, 0, "{\"startTime\":\"%s\"}".formatted(same)).status()).isEqualTo(200);

    assertThat(
            simulator.get(
                "/control/calls?operation=updateMeeting&path=*/" + series.text("/zoomId")))
        .isEmpty();
    assertThat(tag(series)).isEqualTo(series.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void whatZoomLeavesOfASlotIsToldAlone() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 2));
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"ANSWER\",\"status\":204,\"count\":1}");

    Api.Answer moved = patch(series, 0, "{\"durationMinutes\":90}");

    assertThat(moved.json().path("notApplied").toString()).isEqualTo("[\"/durationMinutes\"]");
  }

  @Test
  void theRuleThatSomebodyMadeOnZoomStaysWhenTheStartChanges() {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 3));
    unheard("meeting.updated");
    changeOnZoom(series, "{\"recurrence\":{\"type\":1,\"repeat_interval\":1,\"end_times\":3}}");

    Api.Answer changed =
        patch(series, "{\"startTime\":\"%s\"}".formatted(first.plusSeconds(3_600)));

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.json().has("notApplied")).as(changed.json().toString()).isFalse();
    assertThat(changed.text("/recurrence/type")).isEqualTo("daily");
    assertThat(onZoom(series).at("/recurrence/type").asInt()).isEqualTo(1);
    assertThat(onZoom(series).at("/occurrences/0/start_time").asString())
        .isEqualTo(first.plusSeconds(3_600).toString());
  }

  @Test
  void aSeriesBecomesASingleMeeting() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 3));

    Api.Answer single = teacher().call("PATCH", path(series), "{\"recurrence\":null}");

    assertThat(single.status()).as(single.json().toString()).isEqualTo(200);
    assertThat(single.json().path("recurrence").isNull()).isTrue();
    assertThat(onZoom(series).path("type").asInt()).isEqualTo(2);
    assertThat(slots(series)).hasSize(1);
  }

  @Test
  void withoutFixedTimeThereIsNoSlot() {
    Api.Answer meeting =
        scheduled(
            teacher(),
            """
            {"topic":"Office hours","recurrence":{"type":"no-fixed-time"},
             "audience":{"course":"C-slots"}}
            """);

    assertThat(meeting.json().path("startTime").isNull()).isTrue();
    assertThat(meeting.text("/status")).isEqualTo("scheduled");
    assertThat(meeting.json().path("nextSlot").isNull()).isTrue();
    assertThat(slots(meeting)).isEmpty();
    assertThat(onZoom(meeting).path("type").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"CUT", "AWAY", "ERROR"})
  void whatZoomDoesNotAnswerIsFoundOut(String kind) {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 2));
    fault("{\"operation\":\"deleteMeeting\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Api.Answer answer = delete(series, 1);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(delete(series, 0).text("/type")).isEqualTo("/problems/sync-pending");
    dueNow(series);
    soon().until(() -> teacher().get(path(series)).text("/sync").equals("ok"));
    assertThat(slots(series).get(1).path("status").asString()).isEqualTo("cancelled");
    assertThat(onZoom(series).at("/occurrences/1/status").asString("deleted")).isEqualTo("deleted");
  }

  @ParameterizedTest
  @CsvSource({"CUT", "AWAY", "ERROR"})
  void aMoveThatZoomDoesNotAnswerIsFoundOut(String kind) {
    Instant first = tomorrow();
    Api.Answer series = scheduled(teacher(), weekly(first, 2));
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Api.Answer answer = patch(series, 0, "{\"durationMinutes\":45}");

    assertThat(answer.status()).isEqualTo(202);
    dueNow(series);
    soon().until(() -> teacher().get(path(series)).text("/sync").equals("ok"));
    assertThat(slots(series).getFirst().path("durationMinutes").asInt()).isEqualTo(45);
    assertThat(onZoom(series).at("/occurrences/0/duration").asInt()).isEqualTo(45);
  }

  /** A host may have many series of one topic. */
  @Test
  void whatIsKnownHereIsNotReadToFindAnother() {
    Api.Answer known = scheduled(teacher(), weekly(tomorrow(), 2));
    fault("{\"operation\":\"createMeeting\",\"kind\":\"AWAY\",\"count\":1}");

    Api.Answer pending = teacher().post("/api/v1/meetings", weekly(tomorrow(), 2));

    dueNow(pending);
    soon().until(() -> teacher().get(path(pending)).text("/sync").equals("ok"));
    assertThat(simulator.get("/control/calls?operation=getMeeting&path=*/" + known.text("/zoomId")))
        .isEmpty();
  }

  /** It was carried out, its answer was lost, and asking for the same once more is refused. */
  @Test
  void aMoveThatWasCarriedOutIsNoneThatWasRefused() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 2));
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.updated\"}");
    fault("{\"operation\":\"updateMeeting\",\"kind\":\"CUT\",\"count\":1}");
    fault(
        "{\"operation\":\"updateMeeting\",\"kind\":\"REFUSE\",\"status\":400,\"code\":300,\"after\":1}");

    assertThat(patch(series, 0, "{\"durationMinutes\":45}").status()).isEqualTo(202);

    dueNow(series);
    soon().until(() -> teacher().get(path(series)).text("/sync").equals("ok"));
    assertThat(slots(series).getFirst().path("durationMinutes").asInt()).isEqualTo(45);
  }

  @Test
  void whoeverChangesASlotChangesTheMeeting() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 3));
    Api.Answer first = patch(series, 0, "{\"durationMinutes\":45}");
    String moved = tag(series);
    assertThat(first.headers().firstValue("ETag")).contains(moved);
    Api.Answer last = delete(series, 1);

    assertThat(last.headers().firstValue("ETag")).contains(tag(series));
    assertThat(delete(series, 1).headers().firstValue("ETag")).contains(tag(series));
    assertThat(moved).isNotEqualTo(series.headers().firstValue("ETag").orElseThrow());
    assertThat(tag(series)).isNotEqualTo(moved);
    assertThat(
            teacher()
                .with("If-Match", moved)
                .call("DELETE", slotPath(series, 2), null)
                .text("/type"))
        .isEqualTo("/problems/stale");
  }

  @Test
  void whatIsPlannedAnewTakesPlaceAgain() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 3));
    delete(series, 1);

    Api.Answer changed = teacher().call("PATCH", path(series), "{\"recurrence\":{\"endTimes\":4}}");

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(onZoom(series).path("occurrences"))
        .hasSize(4)
        .allMatch(it -> it.path("status").asString().equals("available"));
    assertThat(slots(series))
        .hasSize(4)
        .allMatch(it -> it.path("status").asString().equals("planned"));
  }

  @Test
  void theSlotOfASingleMeetingIsTheMeeting() {
    Api.Answer single = scheduled(teacher(), request("C-slots"));

    assertThat(slots(single)).hasSize(1);
    assertThat(delete(single, 0).text("/type")).isEqualTo("/problems/not-recurring");
    assertThat(patch(single, 0, "{\"durationMinutes\":30}").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"hourly","endTimes":2}; /recurrence/type; unknown
          {"endTimes":2}; /recurrence/type; required
          {"type":"weekly"}; /recurrence/endTimes; required
          {"type":"weekly","endTimes":1000000000000000000000000000000}; /recurrence/endTimes; wrong-type
          {"type":"weekly","endTimes":2,"weeklyDays":[null]}; /recurrence/weeklyDays; unknown
          {"type":"daily","endDateTime":"+999999999-12-31T23:59:59Z"}; /recurrence/endDateTime; range
          []; /recurrence; wrong-type
          {"type":"weekly","endTimes":0}; /recurrence/endTimes; range
          {"type":"weekly","endTimes":366}; /recurrence/endTimes; range
          {"type":"weekly","endTimes":2,"endDateTime":"2099-01-01T00:00:00Z"}; /recurrence/endDateTime; ambiguous
          {"type":"weekly","endDateTime":"2020-01-01T00:00:00Z"}; /recurrence; empty
          {"type":"weekly","endTimes":2,"repeatInterval":51}; /recurrence/repeatInterval; range
          {"type":"weekly","endTimes":2,"weeklyDays":["noday"]}; /recurrence/weeklyDays; unknown
          {"type":"weekly","endTimes":2,"monthlyDay":3}; /recurrence/monthlyDay; ambiguous
          {"type":"daily","endTimes":2,"weeklyDays":["monday"]}; /recurrence/weeklyDays; ambiguous
          {"type":"monthly","endTimes":2,"monthlyDay":32}; /recurrence/monthlyDay; range
          {"type":"monthly","endTimes":2,"monthlyWeek":5,"monthlyWeekDay":"monday"}; /recurrence/monthlyWeek; range
          {"type":"monthly","endTimes":2,"monthlyWeek":1}; /recurrence/monthlyWeekDay; required
          {"type":"no-fixed-time"}; /startTime; ambiguous
          {"type":"weekly","endTimes":2,"colour":"red"}; /recurrence/colour; unknown-field
          {"type":"daily","endTimes":2,"repeatInterval":0}; /recurrence/repeatInterval; range
          {"type":"monthly","endTimes":2,"repeatInterval":-1}; /recurrence/repeatInterval; range
          {"type":"daily","endTimes":-1}; /recurrence/endTimes; range
          {"type":"monthly","endTimes":2,"monthlyDay":0}; /recurrence/monthlyDay; range
          """)
  void whatIsWrongIsPointedAt(String recurrence, String pointer, String code) {
    Api.Answer answer =
        teacher()
            .post(
                "/api/v1/meetings",
                request("C-slots")
                    .replace("\"topic\"", "\"recurrence\":" + recurrence + ",\"topic\""));

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.json().path("errors")).hasSize(1);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  /** The rules between the fields hold for a patch too, although it names only one of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"weekly","endDateTime":"2029-01-01T00:00:00Z"}; {"recurrence":{"endTimes":20}}; /recurrence/endDateTime; ambiguous
          {"type":"weekly","endDateTime":"2029-01-01T00:00:00Z"}; {"startTime":"2029-02-01T00:00:00Z"}; /recurrence; empty
          {"type":"weekly","endTimes":2,"weeklyDays":["monday"]}; {"recurrence":{"type":"daily"}}; /recurrence/weeklyDays; ambiguous
          {"type":"monthly","endTimes":2,"monthlyDay":3}; {"recurrence":{"monthlyWeek":1,"monthlyWeekDay":"monday"}}; /recurrence/monthlyDay; ambiguous
          {"type":"weekly","endTimes":2,"repeatInterval":50}; {"recurrence":{"type":"monthly"}}; /recurrence/repeatInterval; range
          {"type":"weekly","endTimes":2}; {"startTime":null,"recurrence":{"type":"no-fixed-time"}}; /recurrence/endTimes; ambiguous
          {"type":"weekly","endTimes":2}; {"recurrence":{"type":"no-fixed-time","endTimes":null}}; /startTime; ambiguous
          """)
  void whatDoesNotFitTheRestIsPointedAt(
      String recurrence, String patch, String pointer, String code) {
    Api.Answer series =
        scheduled(
            teacher(),
            request("C-slots").replace("\"topic\"", "\"recurrence\":" + recurrence + ",\"topic\""));

    Api.Answer answer = patch(series, patch);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(400);
    assertThat(answer.json().path("errors")).hasSize(1);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void aSeriesLosesItsTimesAndGetsOthers() {
    Api.Answer series = scheduled(teacher(), weekly(tomorrow(), 2));

    Api.Answer timeless =
        patch(
            series,
            "{\"startTime\":null,\"recurrence\":{\"type\":\"no-fixed-time\",\"endTimes\":null}}");
    Api.Answer refused = patch(series, "{\"recurrence\":{\"type\":\"daily\",\"endTimes\":2}}");

    assertThat(timeless.status()).as(timeless.json().toString()).isEqualTo(200);
    assertThat(timeless.json().has("notApplied")).as(timeless.json().toString()).isFalse();
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/startTime");
    assertThat(refused.text("/errors/0/code")).isEqualTo("required");
  }

  private void unheard(String event) {
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"LOSE\",\"event\":\"%s\",\"count\":1}".formatted(event));
  }

  private Api teacher() {
    return teacher("C-slots");
  }

  private static String weekly(Instant first, int times) {
    return request("C-slots", first)
        .replace(
            "\"topic\"",
            "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":%d},\"topic\"".formatted(times));
  }

  private String tag(Api.Answer meeting) {
    return teacher().get(path(meeting)).headers().firstValue("ETag").orElseThrow();
  }

  private List<JsonNode> slots(Api.Answer meeting) {
    return teacher().get(path(meeting) + "/slots").items();
  }

  private Api.Answer patch(Api.Answer meeting, int slot, String body) {
    return teacher().call("PATCH", slotPath(meeting, slot), body);
  }

  private Api.Answer patch(Api.Answer meeting, String body) {
    return teacher().call("PATCH", path(meeting), body);
  }

  private Api.Answer delete(Api.Answer meeting, int slot) {
    return teacher().call("DELETE", slotPath(meeting, slot), null);
  }

  private String slotPath(Api.Answer meeting, int slot) {
    return path(meeting) + "/slots/" + slots(meeting).get(slot).path("id").asString();
  }
}
