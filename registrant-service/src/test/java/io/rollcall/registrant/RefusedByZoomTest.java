package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What Zoom refuses, those who register and those who join are told, and what to do about it. */
class RefusedByZoomTest extends JoinTest {

  private final MeterRegistry meters;

  RefusedByZoomTest(@Autowired MeterRegistry meters) {
    this.meters = meters;
  }

  @ParameterizedTest
  @CsvSource({
    "400, 3038, It is over.,        409 registration-closed",
    "400, 3043, Capacity reached.,  409 registration-full",
    "400, 3035, Too many.,          409 registration-full",
    "404, 3001, Does not exist.,    422 zoom-refused",
    "400, 3000, Cannot access.,     422 zoom-refused",
    "400, 300,  E-mail is invalid., 422 zoom-refused"
  })
  void whatZoomRefusesIsSaidInOurWordsAndInZooms(
      int status, int code, String message, String problem) {
    Lesson lesson = running(lesson());
    refuse(lesson, status, code, message);

    for (Api.Answer answer :
        List.of(
            teacher().post(lesson.registrants(), person("ana")), joins(student("ben"), lesson))) {
      assertThat(problem(answer)).isEqualTo(problem);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.text("/detail")).isNotBlank();
      assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(code);
      assertThat(answer.text("/zoom/message")).isEqualTo(message);
    }
    assertThat(teacher().get(lesson.registrants()).items())
        .as("who joined has a row, who was not registered has none")
        .extracting(it -> it.path("userId").asString())
        .containsExactly("ben");
    simulator.delete("/control/faults");
    assertThat(joins(student("ben"), lesson).status()).isEqualTo(200);
    assertThat(teacher().post(lesson.registrants(), person("ana")).status()).isEqualTo(201);
  }

  @Test
  void whatTheAppLacksIsNamedAndTriedAgain() {
    Lesson lesson = running(lesson());
    refuse(
        lesson,
        400,
        4711,
        "Invalid access token, does not contain scopes:[meeting:write:registrant:admin].");

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(problem(answer)).isEqualTo("503 scopes-missing");
    assertThat(answer.text("/scopes/0")).isEqualTo("meeting:write:registrant:admin");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whomZoomTakesForAHostComesInByThePlainLink() {
    Lesson lesson = running(lesson());
    refuse(lesson, 400, 3027, "Host can not register.");

    Api.Answer added = teacher().post(lesson.registrants(), person("ana"));
    Api.Answer joined = joins(student("ana"), lesson);

    assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
    assertThat(added.text("/status")).isEqualTo("approved");
    assertThat(joined.text("/as")).as(joined.json().toString()).isEqualTo("attendee");
    assertThat(joined.text("/url")).contains("/j/" + lesson.state().zoomId()).doesNotContain("tk=");
  }

  @Test
  void onceADayHasPassedWhoWasBlockedIsRegisteredByItself() {
    Lesson lesson = fourth("hal");
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/*/batch_registrants\",\"kind\":\"TOO_FAST\"}");

    Api.Answer blocked = teacher().post(lesson.registrants(), person("hal"));

    assertThat(problem(blocked)).isEqualTo("503 registration-limit");
    assertThat(
            Instant.now()
                .plusSeconds(
                    Long.parseLong(blocked.headers().firstValue("Retry-After").orElseThrow())))
        .isBetween(midnight.minusSeconds(30), midnight.plus(Duration.ofMinutes(5)));
    assertThat(batches(lesson)).as("once").isEqualTo(1);
    assertThat(statuses(lesson)).containsExactly("blocked");

    simulator.delete("/control/faults");
    simulator.delete("/control/limits");
    testDatabase.execute(
        """
        update task set due_at = now()
        where due_at > '%s' and registrant in (select id from registrant where meeting = '%s')
        """
            .formatted(midnight.minusSeconds(30), lesson.id()));

    soon().until(() -> statuses(lesson).equals(List.of("approved")));
    assertThat(onZoom(lesson, "approved")).hasSize(1);
  }

  @Test
  void whatTakesPlaceOftenerIsNotRegisteredToAsManyAndWhoMustWaitIsCounted() {
    Lesson weekly = running(fourth("ivo").weekly());
    var limited = meters.counter("rollcall_joins_total", "outcome", "registration-limit");
    double before = limited.count();

    assertThat(problem(joins(student("ivo"), weekly))).isEqualTo("503 registration-limit");
    assertThat(problem(joins(student("ivo"), weekly))).isEqualTo("503 registration-limit");

    assertThat(batches(weekly)).isZero();
    assertThat(registrations(weekly)).as("not again before midnight").isEqualTo(1);
    assertThat(statuses(weekly)).containsExactly("blocked");
    assertThat(limited.count() - before).isEqualTo(2);
  }

  @Test
  void aPanelistOfWhomNobodyKnowsWhetherZoomHasThemIsAddedOnce() {
    Lesson webinar = running(known(webinar()));
    fault(
        """
        {"method":"POST","path":"/v2/webinars/%s/panelists","kind":"CUT","count":1}
        """
            .formatted(webinar.state().zoomId()));

    teacher().post(webinar.registrants(), presenter("pia"));

    soon().until(() -> statuses(webinar).equals(List.of("approved")));
    assertThat(panelists(webinar)).containsExactly(email("pia"));
    assertThat(calls(webinar, "POST", "panelists")).isEqualTo(1);
    assertThat(whoCameIn(joins(student("pia"), webinar))).isEqualTo(email("pia"));
  }

  private void refuse(Lesson lesson, int status, int code, String message) {
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"REFUSE","status":%d,
         "code":%d,"message":"%s"}
        """
            .formatted(lesson.state().zoomId(), status, code, message));
  }

  /** After three meetings to which somebody was registered today, a fourth. */
  private Lesson fourth(String user) {
    for (int i = 0; i < 3; i++) {
      teacher().post(lesson().registrants(), person(user));
    }
    return lesson();
  }

  private long batches(Lesson lesson) {
    return calls(lesson, "POST", "batch_registrants");
  }
}
