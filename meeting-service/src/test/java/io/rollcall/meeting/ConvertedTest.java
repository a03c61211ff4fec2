package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Somebody makes a webinar of a meeting, on Zoom; its number stays. */
class ConvertedTest extends MeetingServiceTest {

  @Test
  void aConvertedMeetingIsChangedAndDeletedAsTheWebinarThatItIs() {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convert(meeting);
    soon().until(() -> conference(meeting).equals("webinar"));

    Api.Answer changed = teacher().call("PATCH", path(meeting), "{\"topic\":\"Open day\"}");

    assertThat(changed.status()).as(changed.json().toString()).isEqualTo(200);
    assertThat(changed.json().has("notApplied")).isFalse();
    assertThat(webinarOnZoom(meeting.text("/zoomId")).path("topic").asString())
        .isEqualTo("Open day");
    assertThat(teacher().call("DELETE", path(meeting), null).status()).isEqualTo(204);
    assertThat(webinarOnZoom(meeting.text("/zoomId")).path("code").asInt()).isEqualTo(3001);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("deleted");
  }

  @Test
  void whatSomebodyChangesOnTheWebinarIsReadAndSoIsThatItIsAMeetingAgain() {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convert(meeting);
    soon().until(() -> conference(meeting).equals("webinar"));

    changeWebinarOnZoom(meeting, "{\"topic\":\"Open day\"}");
    soon().until(() -> teacher().get(path(meeting)).text("/topic").equals("Open day"));
    convert(meeting);

    soon().until(() -> conference(meeting).equals("meeting"));
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("scheduled");
  }

  /** Zoom says 3000 of a webinar that is asked for as a meeting, or 3001. */
  @ParameterizedTest
  @ValueSource(ints = {3000, 3001})
  void nothingIsCalledDeletedWhileItLivesAsAWebinar(int code) {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convertUnheard(meeting);
    fault(
        """
        {"operation":"deleteMeeting","kind":"REFUSE","status":404,"code":%d,"count":1}
        """
            .formatted(code));

    Api.Answer deleted = teacher().call("DELETE", path(meeting), null);

    assertThat(deleted.status()).as(deleted.json().toString()).isEqualTo(204);
    assertThat(webinarOnZoom(meeting.text("/zoomId")).path("code").asInt()).isEqualTo(3001);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("deleted");
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 3001})
  void whatRunsAsAWebinarIsEnded(int code) {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convertUnheard(meeting);
    simulator.post("/control/meetings/" + meeting.text("/zoomId") + "/start", "{}");
    soon().until(() -> status(meeting).equals("started"));
    fault(
        """
        {"operation":"changeMeetingStatus","kind":"REFUSE","status":400,"code":%d,"count":1}
        """
            .formatted(code));

    Api.Answer ended = teacher().post(path(meeting) + "/end", "");

    assertThat(ended.status()).as(ended.json().toString()).isEqualTo(202);
    soon().until(() -> !status(meeting).equals("started"));
  }

  @Test
  void whetherAWebinarRunsZoomDoesNotTellAndThatIsNoFailure() {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convertUnheard(meeting);
    fault(
        """
        {"operation":"getMeeting","kind":"REFUSE","status":400,"code":3000,"count":1}
        """);

    Api.Answer refreshed = teacher().post(path(meeting) + "/refresh", "");

    assertThat(refreshed.status()).as(refreshed.json().toString()).isEqualTo(200);
    assertThat(refreshed.text("/status")).isEqualTo("scheduled");
  }

  @Test
  void aWebinarThatCannotBeDeletedIsNotDeletedHere() {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convertUnheard(meeting);
    fault(
        """
        {"operation":"deleteWebinar","kind":"REFUSE","status":400,"code":200,"count":1}
        """);

    Api.Answer refused = teacher().call("DELETE", path(meeting), null);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/zoom/code").asInt()).isEqualTo(200);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("scheduled");
    assertThat(webinarOnZoom(meeting.text("/zoomId")).has("topic")).isTrue();
  }

  @Test
  void ofASeriesThatIsAWebinarByNowOneSlotIsMovedAndOneCancelled() {
    Api.Answer series =
        scheduled(
            teacher(),
            request("C-converted")
                .replace(
                    "\"topic\"", "\"recurrence\":{\"type\":\"weekly\",\"endTimes\":3},\"topic\""));
    List<String> slots =
        teacher().get(path(series) + "/slots").items().stream()
            .map(it -> path(series) + "/slots/" + it.path("id").asString())
            .toList();
    convertUnheard(series);

    Api.Answer cancelled = teacher().call("DELETE", slots.get(1), null);
    Api.Answer moved = teacher().call("PATCH", slots.get(2), "{\"durationMinutes\":90}");

    assertThat(cancelled.status()).as(cancelled.json().toString()).isEqualTo(204);
    assertThat(moved.status()).as(moved.json().toString()).isEqualTo(200);
    JsonNode onZoom = webinarOnZoom(series.text("/zoomId"));
    assertThat(onZoom.at("/occurrences/1/status").asString()).isEqualTo("deleted");
    assertThat(onZoom.at("/occurrences/2/duration").asInt()).isEqualTo(90);
  }

  @Test
  void whoChangesItHearsThatItIsAWebinarByNow() {
    Api.Answer meeting = scheduled(teacher(), request("C-converted"));
    convertUnheard(meeting);

    Api.Answer changed = teacher().call("PATCH", path(meeting), "{\"agenda\":\"Chapter 4\"}");

    assertThat(changed.text("/conference")).isEqualTo("webinar");
    assertThat(conference(meeting)).isEqualTo("webinar");
  }

  private void convert(Api.Answer meeting) {
    simulator.post("/control/meetings/" + meeting.text("/zoomId") + "/convert", "{}");
  }

  private void convertUnheard(Api.Answer meeting) {
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"LOSE\",\"event\":\"meeting.converted_to_webinar\",\"count\":1}");
    convert(meeting);
  }

  private String conference(Api.Answer meeting) {
    return teacher().get(path(meeting)).text("/conference");
  }

  private String status(Api.Answer meeting) {
    return teacher().get(path(meeting)).text("/status");
  }

  private Api teacher() {
    return teacher("C-converted");
  }
}
