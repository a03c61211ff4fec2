package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of Zoom's links leads in. */
class JoiningByLinkTest extends JoinTest {

  @Test
  void withoutRegistrationEverybodyComesInByOneLink() {
    Lesson lesson = running(unknown(2).withoutRegistration());

    var links = atOnce(50, i -> joins(nameless("p" + i), lesson));

    assertThat(links).extracting(it -> it.text("/as")).containsOnly("anonymous");
    assertThat(links).extracting(it -> it.text("/url")).containsOnly(links.getFirst().text("/url"));
    assertThat(whoCameIn(links.getFirst())).isEqualTo("guest");
    assertThat(reads(lesson)).isEqualTo(1);
    assertThat(rows(lesson)).isEqualTo(50);
  }

  @Test
  void anonymousEntryWorksWhileZoomIsAwayAndEvenAfterAChange() {
    Lesson lesson = running(unknown(2).withoutRegistration());
    String link = joins(student("ana"), lesson).text("/url");
    known(lesson.settings(true, false));
    fault("{\"path\":\"/v2/*\",\"kind\":\"ERROR\"}");

    Api.Answer answer = joins(student("ben"), lesson);

    assertThat(answer.text("/url")).isEqualTo(link).isNotEmpty();
  }

  @Test
  void aChangedMeetingHasItsLinkReadAnew() {
    Lesson lesson = running(unknown(2).withoutRegistration());
    joins(student("ana"), lesson);
    known(lesson.settings(true, false));

    joins(student("ben"), lesson);

    assertThat(reads(lesson)).isEqualTo(2);
  }

  @Test
  void withoutEmailNobodyIsRegistered() {
    Lesson lesson = running(lesson());

    assertThat(problem(joins(nameless("ana"), lesson))).isEqualTo("409 email-required");
    assertThat(owners.asked()).containsExactly("GET " + lesson.path());
  }

  @Test
  void whoHoldsTheMeetingComesInByThePlainLink() {
    Lesson lesson = running(unknown(0).settings(true, false, "host2@campus.example"));

    Api.Answer host = joins(user("boss", Lesson.HOST, "manager"), lesson);
    Api.Answer alternative = joins(user("vice", "HOST2@campus.example", "member"), lesson);

    assertThat(host.text("/as")).isEqualTo("attendee");
    assertThat(alternative.text("/url")).isEqualTo(host.text("/url")).isNotEmpty();
    assertThat(registrations(lesson)).isZero();
  }

  @Test
  void aPresenterOfAWebinarGetsThePanelistsLink() {
    Lesson webinar = running(webinar());
    row(webinar, "pia", email("pia"), "approved");
    testDatabase.execute(
        "update registrant set type = 'presenter' where meeting = '%s'".formatted(webinar.id()));

    Api.Answer answer = joins(student("pia"), webinar);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(whoCameIn(answer)).isEqualTo(email("pia"));
    assertThat(onZoom(webinar, "approved")).isEmpty();
    assertThat(whoCameIn(joins(student("ana"), webinar))).isEqualTo(email("ana"));
  }

  @Test
  void aManagerGetsAHostLinkOfAWebinar() {
    assertThat(whoCameIn(joins(teacher(), known(webinar())))).isEqualTo(Lesson.HOST);
  }

  @Test
  void afterThreeADayOneIsToldWhenToComeBack() {
    Lesson fourth = afterThree("flo");

    Api.Answer limited = joins(student("flo"), running(fourth));

    assertThat(problem(limited)).isEqualTo("503 registration-limit");
    assertThat(Long.parseLong(limited.headers().firstValue("Retry-After").orElseThrow()))
        .isGreaterThan(2);
  }

  @Test
  void whereNobodyNeedsToRegisterOnZoomThatLimitKeepsNobodyOut() {
    Lesson fourth = afterThree("gil");
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    zoomSide.call(
        "PATCH", "/meetings/" + fourth.state().zoomId(), "{\"settings\":{\"approval_type\":2}}");

    Api.Answer answer = joins(student("gil"), running(fourth));

    assertThat(answer.text("/as")).as(answer.json().toString()).isEqualTo("anonymous");
    assertThat(whoCameIn(answer)).isEqualTo("guest");
  }

  @Test
  void whereZoomRegistersNobodyAnyMoreEverybodyComesInUnregistered() {
    Lesson lesson = lesson();
    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    zoomSide.call(
        "PATCH", "/meetings/" + lesson.state().zoomId(), "{\"settings\":{\"approval_type\":2}}");

    Api.Answer answer = joins(student("ana"), running(lesson));

    assertThat(answer.text("/as")).as(answer.json().toString()).isEqualTo("anonymous");
  }

  @Test
  void anotherOnesEmailKeepsNobodyOutWhereNobodyIsRegistered() {
    Lesson lesson = running(unknown(2).withoutRegistration());
    joins(student("ana"), lesson);

    Api.Answer answer = joins(user("ben", email("ana"), "member"), lesson);

    assertThat(answer.text("/as")).as(answer.json().toString()).isEqualTo("anonymous");
    assertThat(rows(lesson)).isEqualTo(2);
  }

  @Test
  void whoWouldWaitTooLongForZoomsLimitsIsToldWhenToComeBack() {
    Lesson lesson = running(lesson());
    closeBudget("20 s");

    List<Api.Answer> answers = new ArrayList<>();
    soon()
        .until(
            () -> {
              answers.add(joins(student("p" + answers.size()), lesson));
              return answers.getLast().status() != 200;
            });

    closeBudget("0 s");
    assertThat(problem(answers.getLast())).isEqualTo("503 try-again");
    assertThat(Long.parseLong(answers.getLast().headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(3L, 20L);
  }

  @Test
  void whatZoomSaysOfAClosedRegistrationIsPassedOn() {
    Lesson lesson = running(lesson());
    fault(
        """
        {"method":"POST","path":"/v2/meetings/%s/registrants","kind":"REFUSE","status":400,
         "code":3038,"message":"Closed."}
        """
            .formatted(lesson.state().zoomId()));

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(problem(answer)).isEqualTo("409 registration-closed");
    assertThat(answer.json().at("/zoom/code").asInt()).isEqualTo(3038);
  }

  @Test
  void whileZoomIsAwayOneIsToldToComeBack() {
    Lesson lesson = running(lesson());
    fault("{\"path\":\"/v2/*\",\"kind\":\"ERROR\"}");

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(problem(answer)).isEqualTo("503 try-again");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(problem(joins(teacher(), lesson, "host"))).isEqualTo("503 try-again");
  }

  @Test
  void aFormLeadsTheBrowserInWithoutSayingWhereItCameFrom() {
    Lesson lesson = running(lesson());

    Api.Answer answer = joinsByForm(student("ana"), lesson, "");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/w/");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.json().isNull()).isTrue();
    Api.Answer host = joinsByForm(teacher(), lesson, "as=host&csrf=1");
    assertThat(host.headers().firstValue("Location").orElseThrow()).contains("/s/");
    assertThat(problem(joinsByForm(student("ana"), lesson, "as=host"))).isEqualTo("403 forbidden");
  }

  /** After three meetings to which somebody was registered today, a fourth. */
  private Lesson afterThree(String user) {
    fault(
        "{\"method\":\"POST\",\"path\":\"/v2/meetings/*/batch_registrants\",\"kind\":\"TOO_FAST\"}");
    for (int i = 0; i < 3; i++) {
      assertThat(joins(student(user), running(lesson())).status()).isEqualTo(200);
    }
    return lesson();
  }

  /** For so long this service may send nothing more. */
  private void closeBudget(String time) {
    testDatabase.execute(
        """
        insert into platform.zoom_budget (account, label, closed_until)
        values ('campus', 'light', now() + interval '%s')
        on conflict (account, label) do update set closed_until = excluded.closed_until
        """
            .formatted(time));
  }
}
