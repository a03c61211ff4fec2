package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletingTest extends MeetingServiceTest {

  @Test
  void aDeletedMeetingIsGoneOnZoomAndStaysAsATombstone() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));

    Api.Answer deleted = delete(meeting);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(onZoom(meeting).path("code").asInt()).isEqualTo(3001);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("deleted");
    assertThat(teacher().get(path(meeting)).json().path("nextSlot").isNull()).isTrue();
    assertThat(student("C-delete").get(path(meeting)).status()).isEqualTo(404);
    assertThat(delete(meeting).status()).isEqualTo(204);
    Api.Answer changed = teacher().call("PATCH", path(meeting), "{\"topic\":\"Late\"}");
    assertThat(changed.status()).isEqualTo(410);
    assertThat(changed.text("/type")).isEqualTo("/problems/meeting-deleted");
  }

  @Test
  void whatIsGoneOnZoomAlreadyIsDeleted() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));
    simulator.post(
        "/control/disturbances", "{\"action\":\"LOSE\",\"event\":\"meeting.deleted\",\"count\":1}");
    deleteOnZoom(meeting);

    assertThat(delete(meeting).status()).isEqualTo(204);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("deleted");
  }

  @Test
  void aRunningMeetingIsEndedFirst() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));
    start(meeting);

    Api.Answer refused = delete(meeting);
    Api.Answer ended = teacher().post(path(meeting) + "/end", "");
    soon().until(() -> !teacher().get(path(meeting)).text("/status").equals("started"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/type")).isEqualTo("/problems/meeting-running");
    assertThat(refused.json().at("/zoom/code").asInt()).isEqualTo(3002);
    assertThat(ended.status()).isEqualTo(202);
    assertThat(delete(meeting).status()).isEqualTo(204);
  }

  @Test
  void whatDoesNotRunCannotBeEnded() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));

    Api.Answer answer = teacher().post(path(meeting) + "/end", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/type")).isEqualTo("/problems/not-running");
  }

  @ParameterizedTest
  @CsvSource({"CUT", "AWAY", "ERROR"})
  void anAnswerThatDoesNotComeIsFoundOut(String kind) {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));
    fault("{\"operation\":\"deleteMeeting\",\"kind\":\"%s\",\"count\":1}".formatted(kind));

    Api.Answer answer = delete(meeting);

    assertThat(answer.status()).isEqualTo(202);
    dueNow(meeting);
    soon().until(() -> teacher().get(path(meeting)).text("/sync").equals("ok"));
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("deleted");
    assertThat(onZoom(meeting).path("code").asInt()).isEqualTo(3001);
  }

  @Test
  void whatZoomWouldNotBeAskedForIsLeftAsItWas() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));
    fault("{\"operation\":\"deleteMeeting\",\"kind\":\"TOO_FAST\",\"count\":1}");

    Api.Answer answer = delete(meeting);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(teacher().get(path(meeting)).text("/sync")).isEqualTo("ok");
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("scheduled");
  }

  @Test
  void anErrorOfZoomsDeletesNothingHere() {
    Api.Answer meeting = scheduled(teacher(), request("C-delete"));
    fault(
        "{\"operation\":\"getMeeting\",\"kind\":\"REFUSE\",\"status\":404,\"code\":3001,\"count\":1}");

    Api.Answer answer = teacher().call("PATCH", path(meeting), "{\"topic\":\"Gone?\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(3001);
    assertThat(teacher().get(path(meeting)).text("/status")).isEqualTo("scheduled");
  }

  private Api.Answer delete(Api.Answer meeting) {
    return teacher().call("DELETE", path(meeting), null);
  }

  private void start(Api.Answer meeting) {
    simulator.post("/control/meetings/" + meeting.text("/zoomId") + "/start", "{}");
  }

  private Api teacher() {
    return teacher("C-delete");
  }
}
