package io.rollcall.meeting;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.Agreement;
import io.rollcall.meeting.fixtures.Api;
import io.rollcall.meeting.fixtures.Backlog;
import io.rollcall.meeting.fixtures.Mortal;
import io.rollcall.meeting.fixtures.Records;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.Surroundings;
import io.rollcall.meeting.fixtures.ZoomSide;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that dies at every single call of a use case, and starts again. */
class CrashTest {

  private static final String MEETINGS = "/api/v1/meetings";

  /** Whoever did not hear of the commit cannot know what became of it. */
  private static final String COMMIT = "commit after insert into intent";

  private static final Surroundings SURROUNDINGS = Surroundings.create();
  private static final ZoomSide ZOOM = SURROUNDINGS.zoomSide();

  private static final Mortal LIFE = new Mortal();

  private static Replica service;
  private static Records records;
  private static Backlog backlog;
  private static Connection database;
  private static Agreement agreement;

  @BeforeAll
  static void start() throws SQLException {
    service = Replica.mortal(MeetingService.class, SURROUNDINGS, LIFE);
    records = Records.of(SURROUNDINGS.topics(), Topics.MEETING);
    backlog = Backlog.of(SURROUNDINGS.topics());
    database = SURROUNDINGS.database().connect();
    agreement = new Agreement(ZOOM, database, records);
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

  /** What a caller does, or somebody on Zoom. */
  enum UseCase {
    SCHEDULE,
    SCHEDULE_INSTANT,
    CHANGE,
    DELETE,
    END,
    REFRESH,
    REREAD;

    /** Those that end without any word from Zoom; another one hears of each step at once. */
    boolean endsInSilence() {
      return this == SCHEDULE || this == CHANGE || this == DELETE;
    }

    /**
     * Those of which Zoom tells afterwards: what it tells before leaves a refresh nothing to do.
     */
    boolean beginsInSilence() {
      return endsInSilence() || this == REFRESH;
    }

    /** So many are under way when the last steps are taken in the background. */
    int leastRuns() {
      return this == REREAD ? 20 : 1;
    }
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
      Callable<?> act = prepared(useCase, useCase + " " + ++runs);
      LIFE.beMortal();
      act.call();
    } while (LIFE.deaths() > before || runs < useCase.leastRuns());
  }

  /** All runs want the same host at the same time, who holds no more than 100 meetings at once. */
  private static void freeTheHost() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("delete from booking");
    }
  }

  private static Callable<?> prepared(UseCase useCase, String topic) {
    Api teacher = service.teacher(useCase.name());
    String order = order(useCase, topic);
    if (useCase == UseCase.SCHEDULE || useCase == UseCase.SCHEDULE_INSTANT) {
      return () -> ordered(teacher.post(MEETINGS, order), topic);
    }
    String path = MEETINGS + "/" + teacher.post(MEETINGS, order).text("/id");
    soon().until(() -> teacher.get(path).text("/sync").equals("ok"));
    String number = teacher.get(path).text("/zoomId");
    String change = "{\"topic\":\"%s changed\"}".formatted(topic);
    return switch (useCase) {
      case CHANGE -> () -> altered(teacher.call("PATCH", path, change), topic);
      case DELETE -> () -> altered(teacher.call("DELETE", path, null), topic);
      case REREAD -> () -> ZOOM.call("PATCH", "/meetings/" + number, change);
      case REFRESH -> {
        ZOOM.start(number);
        yield () -> teacher.post(path + "/refresh", "");
      }
      default -> {
        ZOOM.start(number);
        soon().until(() -> teacher.get(path).text("/status").equals("started"));
        yield () -> teacher.post(path + "/end", "");
      }
    };
  }

  /** Whoever is told that it failed may repeat it. */
  private static Api.Answer ordered(Api.Answer answer, String topic) throws SQLException {
    if (isDenied(answer)) {
      assertThat(agreement.isKnown(topic)).as(answer.toString()).isFalse();
    }
    return answer;
  }

  private static Api.Answer altered(Api.Answer answer, String topic) throws SQLException {
    if (isDenied(answer)) {
      assertThat(agreement.isUntouched(topic)).as(answer.toString()).isTrue();
    }
    return answer;
  }

  private static boolean isDenied(Api.Answer answer) {
    return answer.status() >= 500
        && LIFE.unheard().stream().noneMatch(call -> call.startsWith(COMMIT));
  }

  private static String order(UseCase useCase, String topic) {
    String start =
        useCase == UseCase.SCHEDULE_INSTANT
            ? "\"instant\":true"
            : "\"startTime\":\"%s\"".formatted(Instant.now().plus(1, DAYS).truncatedTo(SECONDS));
    return """
    {"topic":"%s",%s,"durationMinutes":60,"timeZone":"Europe/Madrid","audience":{"course":"%s"},
     "host":"host1@campus.example"}
    """
        .formatted(topic, start, useCase.name());
  }

  private static boolean isAtRest() throws Exception {
    if (LIFE.isDead() || agreement.allThatIsOpenWaits()) {
      startAgain();
    }
    return agreement.nothingIsOpen() && backlog.isEmpty();
  }

  /** Much later: all leases are over, and what was put off is due. */
  private static void startAgain() throws SQLException {
    service.restart();
    try (Statement statement = database.createStatement()) {
      statement.execute("update intent set due_at = now()");
    }
    LIFE.beMortal();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
  }
}
