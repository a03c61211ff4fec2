package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import org.junit.jupiter.api.Test;

/** Rows that are made, brought back or refused by joining, and signatures that are asked for. */
class JoiningAsRegistrantTest extends JoinTest {

  @Test
  void aMemberOfTheCourseIsRegisteredByJoining() {
    Lesson lesson = running(lesson());

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(answer.text("/as")).isEqualTo("attendee");
    assertThat(answer.json().has("expiresAt")).isFalse();
    assertThat(whoCameIn(answer)).isEqualTo(email("ana"));
    assertThat(onZoom(lesson, "approved")).hasSize(1);
    assertThat(owners.asked()).as("a yes asks nobody").isEmpty();
  }

  @Test
  void whoComesAgainGetsTheSameLinkAndZoomIsNotAsked() {
    Lesson lesson = running(lesson());
    String first = joins(student("ana"), lesson).text("/url");
    fault("{\"path\":\"/v2/*\",\"kind\":\"ERROR\"}");

    assertThat(joins(student("ana"), lesson).text("/url")).isEqualTo(first);
  }

  @Test
  void fiftyTimesAtOnceThereIsOneRowAndOneCall() {
    Lesson lesson = running(lesson());

    var links = atOnce(50, _ -> joins(student("ana"), lesson).text("/url"));

    assertThat(links).hasSize(50).containsOnly(links.getFirst()).doesNotContain("");
    assertThat(registrations(lesson)).isEqualTo(1);
    assertThat(rows(lesson)).isEqualTo(1);
  }

  @Test
  void whoLeftComesBackAndWhomAManagerTookAwayDoesNot() {
    Lesson lesson = running(lesson());
    joins(student("ana"), lesson);
    joins(student("ben"), lesson);
    testDatabase.execute(
        """
        update registrant set status = 'cancelled', barred = (user_id = 'ben'), zoom_id = null,
          zoom_link = null
        where meeting = '%s'
        """
            .formatted(lesson.id()));

    assertThat(joins(student("ana"), lesson).status()).isEqualTo(200);
    assertThat(problem(joins(student("ben"), lesson))).isEqualTo("403 registration-denied");
  }

  @Test
  void aUsersMeetingIsForThoseWhomItsOwnerPicked() {
    Lesson lesson = running(unknown(0).ofUser("owner-1", false));
    row(lesson, "ana", email("ana"), "approved");

    assertThat(joins(stranger("ana"), lesson).status()).isEqualTo(200);
    assertThat(problem(joins(stranger("eve"), lesson))).isEqualTo("404 not-found");
    assertThat(joins(stranger("owner-1"), lesson, "attendee").status())
        .as("the owner needs no row")
        .isEqualTo(200);
  }

  @Test
  void whereOneMayRegisterOneIsToldHow() {
    Lesson lesson = running(unknown(0).ofUser("owner-1", true));

    Api.Answer answer = joins(stranger("eve"), lesson);

    assertThat(problem(answer)).isEqualTo("403 not-registered");
    assertThat(answer.text("/register")).isEqualTo(lesson.registrants() + "/me");
  }

  @Test
  void aGlobalMeetingIsForEverybody() {
    Lesson lesson = running(unknown(0).forEveryone());

    assertThat(joins(stranger("eve"), lesson).text("/as")).isEqualTo("attendee");
  }

  @Test
  void whoWaitsForApprovalIsToldSoAndGoesInOnceZoomApprovedUnheard() {
    Lesson lesson = running(unknown(1));
    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("409 registration-pending");
    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("409 registration-pending");

    simulator.post("/control/disturbances", "{\"action\":\"LOSE\"}");
    String registrant = onZoom(lesson, "pending").getFirst().path("id").asString();
    zoomSide.call(
        "PUT",
        "/meetings/" + lesson.state().zoomId() + "/registrants/status",
        "{\"action\":\"approve\",\"registrants\":[{\"id\":\"%s\",\"email\":\"%s\"}]}"
            .formatted(registrant, email("ana")));

    Api.Answer answer = joins(student("ana"), lesson);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(whoCameIn(answer)).isEqualTo(email("ana"));
  }

  @Test
  void whoWaitsForApprovalIsToldNoNoWhileZoomIsAway() {
    Lesson lesson = running(unknown(1));
    joins(student("ana"), lesson);
    fault("{\"method\":\"GET\",\"path\":\"/v2/*\",\"kind\":\"ERROR\"}");

    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("503 try-again");
  }

  @Test
  void whomZoomKnowsByEmailOnlyIsThatPerson() {
    Lesson lesson = running(unknown(0).ofUser("owner-1", false));
    row(lesson, null, email("eve"), "approved");

    assertThat(joins(stranger("eve"), lesson).status()).isEqualTo(200);
    assertThat(rows(lesson)).isEqualTo(1);
  }

  @Test
  void whoWasDeniedByEmailIsDeniedAsAUser() {
    Lesson lesson = running(lesson());
    row(lesson, null, email("eve"), "denied");

    assertThat(problem(joins(student("eve"), lesson))).isEqualTo("403 registration-denied");
  }

  @Test
  void whoComesWithAnotherEmailIsRegisteredByThat() {
    Lesson lesson = running(lesson());
    String before = joins(student("ana"), lesson).text("/url");

    Api.Answer answer = joins(user("ana", "new@campus.example", "member"), lesson);

    assertThat(answer.text("/url")).isNotEmpty().isNotEqualTo(before);
    assertThat(whoCameIn(answer)).isEqualTo("new@campus.example");
    soon().until(() -> onZoom(lesson, "approved").size() == 1 && expected(lesson) == 1);
  }

  @Test
  void twoUsersDoNotShareAnEmail() {
    Lesson lesson = running(lesson());
    joins(student("ana"), lesson);

    assertThat(problem(joins(user("ben", email("ana"), "member"), lesson)))
        .isEqualTo("409 email-taken");
  }

  @Test
  void whoHasNotSignedSignsFirstAndStandsOnTheSheet() {
    Lesson lesson = running(unknown(0).signed("before-entry"));

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(problem(answer)).isEqualTo("409 signature-required");
    assertThat(answer.text("/occurrence")).isEqualTo(occurrence(lesson).toString());
    assertThat(answer.text("/sign")).isEqualTo(sign(lesson));
    assertThat(rows(lesson)).isEqualTo(1);
    assertThat(owners.asked()).containsExactly("GET " + lesson.path(), "GET " + sign(lesson));
    assertThat(registrations(lesson)).isZero();
  }

  @Test
  void rightAfterSigningOneIsLetIn() {
    Lesson lesson = running(unknown(0).signed("before-entry"));
    joins(student("ana"), lesson);

    owners.answer("GET " + sign(lesson), "{}");

    assertThat(joins(student("ana"), lesson).status()).isEqualTo(200);
  }

  @Test
  void managersNeedNotSignAndWhereItCanBeDoneAtAnyTimeNobodySignsFirst() {
    Lesson strict = running(unknown(0).signed("before-entry"));
    Lesson lenient = running(unknown(0).signed("any-time"));

    assertThat(joins(teacher(), strict).status()).isEqualTo(200);
    assertThat(joins(student("ana"), lenient).status()).isEqualTo(200);
  }
}
