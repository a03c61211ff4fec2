package io.rollcall.meeting;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.fixtures.Api;
import io.rollcall.meeting.fixtures.Mortal;
import io.rollcall.meeting.fixtures.Records;
import io.rollcall.meeting.fixtures.Replica;
import io.rollcall.meeting.fixtures.ZoomSide;
import io.rollcall.testkit.servers.TestDatabase;
import io.rollcall.testkit.servers.TestTopics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A service that dies at every single call of a use case, and starts again. */
class CrashTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final int A_HANDFUL = 5;

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final TestTopics TOPICS = TestTopics.create();
  private static final ZoomSide ZOOM = new ZoomSide();

  private static final Mortal LIFE = new Mortal();

  private static Replica service;
  private static Records records;

  @BeforeAll
  static void start() {
    service = Replica.mortal(MeetingService.class, DATABASE, TOPICS, LIFE);
    records = Records.of(TOPICS, Topics.MEETING);
    ZOOM.tell(TOPICS);
  }

  @AfterAll
  static void stop() {
    LIFE.live();
    service.close();
    records.close();
    ZOOM.tellAll();
  }

  /** What a caller does, or somebody on Zoom. */
  enum UseCase {
    SCHEDULE,
    SCHEDULE_INSTANT,
    CHANGE,
    DELETE,
    END,
    REREAD;

    /** So many are under way when the last steps are taken in the background. */
    int leastRuns() {
      return this == REREAD ? 20 : 1;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverItDiesAtZoomAndWeAgreeInTheEnd(UseCase useCase) {
    int before = LIFE.deaths();
    LIFE.forget();

    dieAtEveryCall(useCase);
    soon().until(CrashTest::isDoneWithItsWork);
    LIFE.live();

    assertThat(LIFE.deaths() - before).isGreaterThan(A_HANDFUL);
    soon()
        .untilAsserted(
            () -> {
              assertThat(here(useCase)).containsExactlyInAnyOrderElementsOf(onZoom(useCase));
              assertThat(published(useCase))
                  .containsExactlyInAnyOrderElementsOf(
                      here(useCase).stream().map(Seen::topic).toList());
            });
  }

  private static void dieAtEveryCall(UseCase useCase) {
    int runs = 0;
    int before;
    do {
      LIFE.live();
      before = LIFE.deaths();
      Runnable act = prepared(useCase, useCase + " " + ++runs);
      LIFE.beMortal();
      act.run();
    } while (LIFE.deaths() > before || runs < useCase.leastRuns());
  }

  private static Runnable prepared(UseCase useCase, String topic) {
    Api teacher = service.teacher(useCase.name());
    String order = order(useCase, topic);
    if (useCase == UseCase.SCHEDULE || useCase == UseCase.SCHEDULE_INSTANT) {
      return () -> teacher.post(MEETINGS, order);
    }
    String path = MEETINGS + "/" + teacher.post(MEETINGS, order).text("/id");
    soon().until(() -> teacher.get(path).text("/sync").equals("ok"));
    String number = teacher.get(path).text("/zoomId");
    String change = "{\"topic\":\"%s changed\"}".formatted(topic);
    return switch (useCase) {
      case CHANGE -> () -> teacher.call("PATCH", path, change);
      case DELETE -> () -> teacher.call("DELETE", path, null);
      case REREAD -> () -> ZOOM.call("PATCH", "/meetings/" + number, change);
      default -> {
        ZOOM.start(number);
        soon().until(() -> teacher.get(path).text("/status").equals("started"));
        yield () -> teacher.post(path + "/end", "");
      }
    };
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

  /** Whenever it is found dead it starts again, when all leases are over. */
  private static boolean isDoneWithItsWork() throws SQLException {
    if (LIFE.isDead()) {
      service.restart();
      DATABASE.execute("update intent set due_at = now()");
      LIFE.beMortal();
    }
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select not exists (select from intent)"
                    + " and not exists (select from platform.outbox)")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static List<Seen> here(UseCase useCase) {
    Api.Answer list =
        service.teacher(useCase.name()).get(MEETINGS + "?limit=100&course=" + useCase.name());
    return list.items().stream()
        .filter(it -> !text(it, "status").equals("deleted"))
        .map(it -> new Seen(text(it, "zoomId"), text(it, "topic"), isStarted(it)))
        .toList();
  }

  private static List<Seen> onZoom(UseCase useCase) {
    return ZOOM.call("GET", "/users/host1@campus.example/meetings?type=scheduled&page_size=300", "")
        .path("meetings")
        .valueStream()
        .filter(it -> isOf(useCase, it))
        .map(it -> text(it, "id"))
        .map(number -> ZOOM.call("GET", "/meetings/" + number, ""))
        .map(it -> new Seen(text(it, "id"), text(it, "topic"), isStarted(it)))
        .toList();
  }

  private static List<String> published(UseCase useCase) {
    return records.newest().values().stream()
        .filter(it -> isOf(useCase, it) && !it.path("deleted").asBoolean())
        .map(it -> text(it, "topic"))
        .toList();
  }

  private static boolean isOf(UseCase useCase, JsonNode meeting) {
    return text(meeting, "topic").startsWith(useCase + " ");
  }

  private static boolean isStarted(JsonNode meeting) {
    return text(meeting, "status").equals("started");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
  }

  /**
   * A meeting as both sides and the topic have it.
   *
   * @param number Zoom's
   */
  private record Seen(String number, String topic, boolean started) {}
}
