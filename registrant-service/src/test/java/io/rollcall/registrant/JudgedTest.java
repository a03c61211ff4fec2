package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.registrant.fixtures.RegistrantServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A no stays a no, and what is over makes nobody. */
class JudgedTest extends RegistrantServiceTest {

  @Test
  void whoIsDeniedWhileWaitingForZoomIsNotRegisteredLater() {
    Lesson lesson = lesson();
    String row = blocked(lesson, "flo");

    assertThat(teacher().post(row + "/deny", "").text("/status")).isEqualTo("denied");

    assertThat(tasks(lesson, "register")).isZero();
    assertThat(teacher().get(row).text("/status")).isEqualTo("denied");
  }

  @Test
  void whoIsTakenOffTheListIsNotApprovedLater() {
    Lesson lesson = known(unknownLesson("\"approval_type\": 1"));
    String row = location(teacher().post(lesson.registrants(), person("ana")));
    refuse("PUT", lesson, "registrants/status", "\"kind\":\"TOO_FAST\"");
    assertThat(teacher().post(row + "/approve", "").status()).isEqualTo(503);

    teacher().call("DELETE", row, null);

    simulator.delete("/control/faults");
    assertThat(tasks(lesson, "approve")).isZero();
    assertThat(teacher().get(row).text("/status")).isEqualTo("cancelled");
  }

  @Test
  void theEndOfARegistrationThatNobodyHeardOfMakesNobody() {
    Lesson lesson = lesson();
    Instant start = Instant.now();
    send(lesson, "cancelled", start.plusSeconds(10));
    send(lesson, "created", start);
    soon()
        .until(
            () ->
                count(
                        "select count(*) from registrant where meeting = '%s' and not confirmed"
                            .formatted(lesson.id()))
                    == 1);

    assertThat(teacher().get(lesson.registrants()).items()).isEmpty();
    assertThat(teacher().post(lesson.registrants(), person("kim")).status()).isEqualTo(201);
  }

  @Test
  void whoIsMadeAPanelistStaysOne() {
    Lesson webinar = known(webinar());
    teacher().post(webinar.registrants(), person("pia"));

    Api.Answer presenter =
        teacher()
            .post(webinar.registrants(), person("pia", email("pia"), ",\"type\":\"presenter\""));

    assertThat(presenter.status()).as(presenter.json().toString()).isEqualTo(201);
    soon().until(() -> onZoom(webinar, "approved").isEmpty());
    soon().until(() -> tasks(webinar, "%") == 0);
    assertThat(teacher().get(location(presenter)).text("/status")).isEqualTo("approved");
    assertThat(teacher().get(location(presenter)).text("/type")).isEqualTo("presenter");
  }

  @Test
  void anotherUserWithTheSameEmailTakesThePlaceInASet() {
    Lesson lesson = lesson();
    teacher().call("PUT", lesson.registrants(), set(person("u1", "ana@campus.example", "")));

    Api.Answer renamed =
        teacher().call("PUT", lesson.registrants(), set(person("u2", "ana@campus.example", "")));

    assertThat(renamed.status()).as(renamed.json().toString()).isEqualTo(200);
    assertThat(teacher().get(lesson.registrants() + "?status=approved").items())
        .extracting(it -> it.path("userId").asString())
        .containsExactly("u2");
  }

  @Test
  void whatZoomRefusedKeepsItsEmailFromNobody() {
    Lesson lesson = lesson();
    refuse("POST", lesson, "registrants", "\"kind\":\"REFUSE\",\"status\":400,\"code\":3038");
    assertThat(teacher().post(lesson.registrants(), person("ana")).status()).isEqualTo(409);
    simulator.delete("/control/faults");

    Api.Answer other =
        teacher().post(lesson.registrants(), person("ben", "ana@campus.example", ""));

    assertThat(other.status()).as(other.json().toString()).isEqualTo(201);
  }

  @Test
  void whoWasDeniedStaysSoWhenLeaving() {
    Lesson lesson = lesson();
    String row = location(teacher().post(lesson.registrants(), person("dan")));
    teacher().post(row + "/deny", "");

    student("dan").call("DELETE", lesson.registrants() + "/me", null);

    assertThat(teacher().get(row).text("/status")).isEqualTo("denied");
    assertThat(onZoom(lesson, "denied")).hasSize(1);
  }

  private String blocked(Lesson lesson, String person) {
    List.of(lesson(), lesson(), lesson())
        .forEach(it -> teacher().post(it.registrants(), person(person)));
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/*/batch_registrants\",\"kind\":\"TOO_FAST\"}");
    assertThat(teacher().post(lesson.registrants(), person(person)).status()).isEqualTo(503);
    return lesson.registrants()
        + "/"
        + teacher()
            .get(lesson.registrants() + "?status=blocked")
            .items()
            .getFirst()
            .path("id")
            .asString();
  }

  private void refuse(String method, Lesson lesson, String what, String how) {
    fault(
        "{\"method\":\"%s\",\"path\":\"/v2/meetings/%s/%s\",%s}"
            .formatted(method, lesson.state().zoomId(), what, how));
  }

  private void send(Lesson lesson, String what, Instant at) {
    simulator.post(
        "/control/accounts/campus/events",
        """
        {"event":"meeting.registration_%s","event_ts":%d,
         "payload":{"account_id":"abc","object":{"id":%s,
           "registrant":{"id":"r-9","first_name":"Kim","email":"kim@campus.example"}}}}
        """
            .formatted(what, at.toEpochMilli(), lesson.state().zoomId()));
  }

  private static String set(String person) {
    return "{\"registrants\":[" + person + "]}";
  }

  private static String location(Api.Answer answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** What is still to be done on Zoom for the people of a meeting. */
  private long tasks(Lesson lesson, String kind) {
    return count(
        """
        select count(*) from task join registrant on id = registrant
        where meeting = '%s' and kind like '%s'
        """
            .formatted(lesson.id(), kind));
  }
}
