package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.Acts;
import io.rollcall.meeting.fixtures.Agreement;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.Surroundings;
import io.rollcall.meeting.fixtures.Unheard;
import io.rollcall.meeting.fixtures.UseCase;
import io.rollcall.meeting.fixtures.ZoomSide;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Backlog;
import io.rollcall.testkit.calls.Records;
import io.rollcall.testkit.replicas.Mortal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that dies at every single call of a use case, and starts again. */
class CrashTest {

  private static final String MUCH_LATER =
      """
      update intent set due_at = now();
      update reconciliation set due_at = now() where started_at is not null;
      """;

  private static final String ZOOM_SETS_NO_LIMITS = "update platform.zoom_budget set taken = '{}'";

  private static final Surroundings SURROUNDINGS = Surroundings.create();
  private static final ZoomSide ZOOM = SURROUNDINGS.zoomSide();

  private static final Mortal LIFE = new Mortal();

  private static Replica service;
  private static Records records;
  private static Backlog backlog;
  private static Connection database;
  private static Agreement agreement;
  private static Acts acts;

  @BeforeAll
  static void start() throws SQLException {
    service = Replica.mortal(MeetingService.class, SURROUNDINGS, LIFE);
    records = Records.of(SURROUNDINGS.topics(), Topics.MEETING);
    backlog = Backlog.of(SURROUNDINGS.topics(), "meeting-service");
    database = SURROUNDINGS.database().connect();
    agreement = new Agreement(List.of("host1@campus.example"), ZOOM, database, records);
    acts = new Acts(service, LIFE, ZOOM, SURROUNDINGS.topics(), agreement);
  }

  @AfterAll
  static void stop() throws SQLException {
    LIFE.live();
    service.close();
    database.close();
    backlog.close();
    records.close();
    SURROUNDINGS.close();
  }

  @ParameterizedTest
  @EnumSource
  void whateverItDiesAtZoomAndWeAgreeInTheEnd(UseCase useCase) throws Exception {
    LIFE.forget();
    if (useCase.beginsInSilence()) {
      ZOOM.keepToItself();
    }

    dieAtEveryCall(useCase);
    if (useCase.endsInSilence()) {
      assertThatAllAgreeInTheEndOf(useCase);
    }
    ZOOM.tellWhatItKept();
    assertThatAllAgreeInTheEndOf(useCase);

    assertThat(LIFE.diedAt())
        .anyMatch(call -> call.contains("commit after "))
        .anyMatch(call -> call.contains("Kafka: send"))
        .anyMatch(call -> call.contains("Zoom: "));
  }

  private static void assertThatAllAgreeInTheEndOf(UseCase useCase) throws SQLException {
    Api teacher = service.teacher(useCase.name());
    startAgain();
    soon().until(CrashTest::isAtRest);
    LIFE.live();
    soon()
        .untilAsserted(
            () -> {
              agreement.onMeetingsOf(useCase.name(), teacher);
              if (useCase.isOfSeries()) {
                agreement.onSlotsOf(useCase.name(), teacher);
              }
              if (useCase == UseCase.PRESENT) {
                agreement.onPresenterOf(useCase.name(), teacher, Acts.PRESENTER);
              }
              agreement.onRevisions();
            });
    agreement.onHowManyWereMade();
  }

  private static void dieAtEveryCall(UseCase useCase) throws Exception {
    int runs = 0;
    int before;
    do {
      LIFE.live();
      before = LIFE.deaths();
      freeTheHost();
      Callable<?> act = acts.prepare(useCase, useCase + " " + ++runs);
      LIFE.beMortal();
      act.call();
    } while (LIFE.deaths() > before || runs < useCase.leastRuns());
  }

  /** All runs want the same host at the same time, who holds no more than 100 meetings at once. */
  private static void freeTheHost() {
    SURROUNDINGS.database().execute("delete from booking");
  }

  /** What nobody hears of is found out. */
  @Test
  void aReconciliationThatDiesAtEveryCallGoesOnToItsEnd() {
    Unheard unheard = new Unheard(service, SURROUNDINGS, database, records);
    LIFE.forget();

    for (int times = 1; times <= 2; times++) {
      unheard.somethingHappens(times);
      reconcile(unheard, times);
      assertThat(unheard.reconciled().getFirst())
          .hasToString(
              "{\"meetings\":2,\"read\":2,\"left\":0,\"mended\":%s}", Unheard.mended(times));
    }

    soon().untilAsserted(unheard::agrees);
    assertThat(LIFE.diedAt())
        .anyMatch(call -> call.contains("commit after "))
        .anyMatch(call -> call.contains("Kafka: send"))
        .anyMatch(call -> call.contains("Zoom: ofHost"))
        .anyMatch(call -> call.contains("Zoom: past"));
  }

  /** Whoever is told that it failed asks again. */
  private static void reconcile(Unheard unheard, int times) {
    soon()
        .until(
            () -> {
              LIFE.beMortal();
              return unheard.reconcile().status() == 202;
            });
    reconcileOn();
    soon()
        .until(
            () -> {
              SURROUNDINGS.database().execute(ZOOM_SETS_NO_LIMITS);
              if (LIFE.isDead()) {
                reconcileOn();
              }
              return unheard.finished() == times && agreement.nothingIsOpen();
            });
    LIFE.live();
  }

  private static void reconcileOn() {
    service.restartReconciling(CrashTest::muchLater);
  }

  private static boolean isAtRest() throws Exception {
    SURROUNDINGS.database().execute(ZOOM_SETS_NO_LIMITS);
    if (LIFE.isDead() || agreement.allThatIsOpenWaits()) {
      startAgain();
    }
    return agreement.nothingIsOpen() && backlog.isEmpty();
  }

  private static void startAgain() {
    service.restart(CrashTest::muchLater);
  }

  /** All leases are over, and what was put off is due. */
  private static void muchLater() {
    SURROUNDINGS.database().execute(MUCH_LATER);
    LIFE.beMortal();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
  }
}
