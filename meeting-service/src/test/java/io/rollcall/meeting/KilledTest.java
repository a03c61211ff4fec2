package io.rollcall.meeting;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.Agreement;
import io.rollcall.meeting.fixtures.Hold;
import io.rollcall.meeting.fixtures.Surroundings;
import io.rollcall.meeting.fixtures.ZoomSide;
import io.rollcall.testkit.calls.Api;
import io.rollcall.testkit.calls.Records;
import io.rollcall.testkit.replicas.ServiceProcess;
import io.rollcall.testkit.servers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real process, killed with -9 while it creates, changes and deletes a meeting. */
class KilledTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final int AT_ONCE = 3;

  private static final Surroundings SURROUNDINGS = Surroundings.create();
  private static final TestDatabase DATABASE = SURROUNDINGS.database();
  private static final Hold HOLD = new Hold(SURROUNDINGS);

  private static ServiceProcess service;
  private static Records records;
  private static Connection database;
  private static Agreement agreement;

  @BeforeAll
  static void start() throws SQLException {
    service =
        ServiceProcess.start(
            MeetingService.class, SURROUNDINGS.environment().with("ROLLCALL_INTENTS_LEASE", "30s"));
    records = Records.of(SURROUNDINGS.topics(), Topics.MEETING);
    database = DATABASE.connect();
    ZoomSide zoom = SURROUNDINGS.zoomSide();
    agreement = new Agreement(List.of("host1@campus.example"), zoom, database, records);
    zoom.sayNothing();
  }

  @AfterAll
  static void stop() throws SQLException {
    service.close();
    database.close();
    records.close();
    SURROUNDINGS.close();
  }

  @ParameterizedTest
  @EnumSource
  void zoomAndWeAgreeWhereverItIsKilled(Hold.At moment) throws Exception {
    String course = moment.name();
    Api teacher = Surroundings.teacher(service.port(), course);
    String toChange = scheduled(teacher, course, "to be changed");
    String toDelete = scheduled(teacher, course, "to be deleted");

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        Hold.Held held = HOLD.whoIs(moment)) {
      callers.submit(() -> teacher.post(MEETINGS, order(course, "created")));
      callers.submit(
          () -> teacher.call("PATCH", toChange, "{\"topic\":\"%s changed\"}".formatted(course)));
      callers.submit(() -> teacher.call("DELETE", toDelete, null));
      soon().until(() -> held.count() == AT_ONCE);
      service.kill();
    }
    DATABASE.execute("update intent set due_at = now()");
    service.startAgain();

    soon().until(KilledTest::nothingIsOpen);
    soon()
        .untilAsserted(
            () -> {
              assertThat(agreement.onMeetingsOf(course, teacher))
                  .extracting(Agreement.Seen::topic)
                  .containsExactlyInAnyOrder(course + " created", course + " changed");
              agreement.onRevisions();
            });
    agreement.onHowManyWereMade();
  }

  /** Much later: it was looked for twins, too. */
  private static boolean nothingIsOpen() throws SQLException {
    DATABASE.execute("update intent set due_at = now() where kind = 'seek'");
    return agreement.nothingIsOpen();
  }

  private static String scheduled(Api teacher, String course, String what) {
    Api.Answer created = teacher.post(MEETINGS, order(course, what));
    assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
    return MEETINGS + "/" + created.text("/id");
  }

  private static String order(String course, String what) {
    return """
    {"topic":"%s %s","startTime":"%s","durationMinutes":60,"timeZone":"Europe/Madrid",
     "audience":{"course":"%s"},"host":"host1@campus.example"}
    """
        .formatted(course, what, Instant.now().plus(1, DAYS).truncatedTo(SECONDS), course);
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }
}
