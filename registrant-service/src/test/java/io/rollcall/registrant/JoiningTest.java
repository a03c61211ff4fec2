package io.rollcall.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.contracts.OccurrenceIds;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.registrant.fixtures.JoinTest;
import io.rollcall.registrant.fixtures.Lesson;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees the meeting, who is its host, and when its doors are open. */
class JoiningTest extends JoinTest {

  @Test
  void whoDoesNotSeeTheMeetingDoesNotFindIt() {
    Lesson lesson = running(lesson());

    Api.Answer answer = joins(stranger("eve"), lesson);

    assertThat(problem(answer)).isEqualTo("404 not-found");
    assertThat(owners.asked()).containsExactly("GET " + lesson.path());
  }

  @Test
  void aDeletedMeetingIsGoneForItsManagersAndNotThereForOthers() {
    Lesson lesson = known(lesson().deleted());

    assertThat(problem(joins(teacher(), lesson))).isEqualTo("410 meeting-deleted");
    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("404 not-found");
  }

  @Test
  void whoSignedOnceIsToldThatItWasDeleted() {
    Lesson lesson = known(lesson().deleted());
    testDatabase.execute(
        "insert into signed (key, meeting, occurrence, user_id, revision) values ('%s', '%s', '%s', 'ana', 1)"
            .formatted(lesson.id() + ":signature:1", lesson.id(), occurrence(lesson)));

    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("410 meeting-deleted");
  }

  @Test
  void aManagerGetsAHostLinkWhileNothingRuns() {
    Lesson lesson = lesson();

    Api.Answer answer = joins(teacher(), lesson);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(answer.text("/as")).isEqualTo("host");
    assertThat(Instant.parse(answer.text("/expiresAt"))).isAfter(Instant.now());
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(whoCameIn(answer)).isEqualTo(Lesson.HOST);
    assertThat(rows(lesson)).isZero();
  }

  @Test
  void whileItRunsAManagerIsAnAttendeeUnlessAskedOtherwise() {
    Lesson lesson = running(lesson());

    assertThat(joins(teacher(), lesson).text("/as")).isEqualTo("attendee");
    assertThat(joins(teacher(), lesson, "attendee").text("/as")).isEqualTo("attendee");
    assertThat(joins(teacher(), lesson, "host").text("/as")).isEqualTo("host");
  }

  @Test
  void whoManagesNothingIsNoHost() {
    Lesson lesson = running(lesson());

    assertThat(problem(joins(student("ana"), lesson, "host"))).isEqualTo("403 forbidden");
  }

  @Test
  void aHostLinkIsFetchedForEachClick() {
    Lesson lesson = lesson();

    joins(teacher(), lesson);
    joins(teacher(), lesson);

    assertThat(reads(lesson)).isEqualTo(2);
  }

  @Test
  void beforeItBeginsZoomIsAskedAndThenTheNextTimeIsTold() {
    Lesson lesson = lesson();
    owners.answer("POST " + lesson.path() + "/refresh", shown(lesson, null));

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(problem(answer)).isEqualTo("409 meeting-not-started");
    assertThat(Instant.parse(answer.text("/startTime"))).isEqualTo(lesson.state().startTime());
    assertThat(answer.text("/nextSlot/id")).isEqualTo(lesson.id().toString());
    assertThat(answer.json().at("/nextSlot/durationMinutes").asInt()).isEqualTo(60);
    assertThat(owners.asked()).containsExactly("POST " + lesson.path() + "/refresh");
    assertThat(rows(lesson)).isZero();
  }

  @Test
  void aLostStartIsFoundOutOnce() {
    Lesson lesson = lesson();
    UUID running = OccurrenceIds.of("campus", "lost==");
    owners.answer("POST " + lesson.path() + "/refresh", shown(lesson, running));

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(joins(student("ben"), lesson).status()).isEqualTo(200);
    assertThat(owners.asked()).as("the second one is known").hasSize(1);
  }

  @Test
  void aRecordSaysMoreThanWhatWasLearnt() {
    Lesson lesson = lesson();
    String refresh = "POST " + lesson.path() + "/refresh";
    owners.answer(refresh, shown(lesson, OccurrenceIds.of("campus", "short==")));
    joins(student("ana"), lesson);

    tell(lesson.occurrence("short==", 1, Instant.now(), Instant.now().plusSeconds(60)));

    owners.answer(refresh, shown(lesson, null));
    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("409 meeting-not-started");
  }

  @Test
  void withJoinBeforeHostNobodyWaitsUnlessThereIsAWaitingRoom() {
    Lesson open = known(unknown(2).withoutRegistration().settings(false, true));
    Lesson shut = known(unknown(2).withoutRegistration().settings(true, true));
    owners.answer("POST " + shut.path() + "/refresh", shown(shut, null));

    assertThat(joins(student("ana"), open).text("/as")).isEqualTo("anonymous");
    assertThat(problem(joins(student("ana"), shut))).isEqualTo("409 meeting-not-started");
  }

  @Test
  void whenAllIsOverItIsSaid() {
    Lesson lesson = lesson();
    Instant now = Instant.now();
    var over = lesson.occurrence("over==", 1, now, now.plusSeconds(60));
    tell(
        new OccurrenceState(
            over.id(),
            over.meeting(),
            1,
            "campus",
            "over==",
            now,
            now.plusSeconds(60),
            false,
            lesson.id().toString()));
    owners.answer("POST " + lesson.path() + "/refresh", shown(lesson, null));

    assertThat(problem(joins(student("ana"), lesson))).isEqualTo("409 meeting-ended");
  }

  @Test
  void rightAfterCreatingOneIsLetIn() {
    Lesson lesson = unknown(0);
    owners.answer(
        "GET " + lesson.path(), shown(lesson, OccurrenceIds.of("campus", "first" + lesson.id())));

    Api.Answer answer = joins(student("ana"), lesson);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    assertThat(owners.asked()).containsExactly("GET " + lesson.path());
    known(lesson);
    assertThat(joins(student("ben"), lesson).status())
        .as("a record of the same revision takes its place")
        .isEqualTo(200);
  }

  @Test
  void whatZoomHasYetToConfirmIsNotEnteredAndWhatItJustConfirmedIs() {
    Lesson fresh = unknown(0);
    Lesson pending = known(numbered(fresh, null));
    owners.answer("GET " + pending.path(), shown(pending, null));
    assertThat(problem(joins(teacher(), pending))).isEqualTo("503 try-again");

    owners.answer("GET " + pending.path(), shown(numbered(pending, fresh.state().zoomId()), null));

    assertThat(joins(teacher(), pending).text("/as")).isEqualTo("host");
  }

  @Test
  void whoCannotBeAskedSaysNoNo() {
    Lesson unheard = unknown(0);
    Lesson resting = lesson();
    Lesson signed = running(unknown(0).signed("before-entry"));
    Lesson open = running(lesson());
    owners.away(true);

    assertThat(problem(joins(student("ana"), unheard))).isEqualTo("503 try-again");
    assertThat(problem(joins(student("ana"), resting))).isEqualTo("503 try-again");
    assertThat(problem(joins(student("ana"), signed))).isEqualTo("503 try-again");
    assertThat(joins(student("ana"), open).status()).as("a yes asks nobody").isEqualTo(200);
  }

  @Test
  void anythingElseThanHostOrAttendeeIsRefused() {
    Lesson lesson = running(lesson());

    assertThat(problem(joins(student("ana"), lesson, "guest"))).isEqualTo("400 validation");
    assertThat(problem(student("ana").post(join(lesson), "{\"who\":\"ana\"}")))
        .isEqualTo("400 validation");
    assertThat(student("ana").post(join(lesson), "{}").status()).isEqualTo(200);
    assertThat(joins(nobody(), lesson).status()).isEqualTo(401);
  }
}
