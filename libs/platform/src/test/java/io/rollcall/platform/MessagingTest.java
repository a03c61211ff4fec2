package io.rollcall.platform;

import static io.rollcall.platform.fixtures.ZoomPosts.ACCOUNT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.contracts.Shards;
import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.platform.kafka.RecordHeaders;
import io.rollcall.platform.outbox.Outbox;
import io.rollcall.platform.outbox.OutgoingRecord;
import io.rollcall.platform.zoomevents.Parking;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts as a service gets them: wired by Spring Boot, on the real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagingTest {

  private final Backend backend = Backend.create();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start() {
    service = Service.handling(backend, Lessons::new);
    Lessons.tables(backend);
  }

  @AfterAll
  void stop() {
    service.close();
    zoom.close();
  }

  @Test
  void aRecordLeavesWithItsChange() {
    UUID meeting = UUID.randomUUID();
    var added =
        new OutgoingRecord(
            Topics.MEETING, "m1", meeting, "rollcall.meeting.created.v1", "{}".getBytes(UTF_8));

    backend.transaction().transactional(service.getBean(Outbox.class).add(List.of(added))).block();

    var read = Read.one(backend, Topics.MEETING);
    assertThat(read.partition()).isEqualTo(Shards.of(meeting));
    assertThat(read.key()).isEqualTo("m1");
    assertThat(read.value()).asString(UTF_8).isEqualTo("{}");
    assertThat(RecordHeaders.text(read.headers(), CloudEventHeaders.TYPE))
        .isEqualTo("rollcall.meeting.created.v1");
    assertThat(RecordHeaders.text(read.headers(), CloudEventHeaders.SOURCE)).isEqualTo("/lessons");
    await().until(() -> backend.count("select count(*) from platform.outbox") == 0);
  }

  @Test
  void anEventWaitsForItsMeeting() {
    var meeting = new ZoomMeetingKey(ACCOUNT, "85204719306");
    zoom.started("early", meeting.number());
    await().until(() -> backend.count("select count(*) from platform.parked") == 1);

    backend
        .transaction()
        .transactional(
            backend
                .database()
                .sql("insert into lesson values ('campus', '85204719306')")
                .then()
                .then(service.getBean(Parking.class).meetingCame(meeting)))
        .block();
    zoom.started("late", meeting.number());
    zoom.started("late", meeting.number());

    await().untilAsserted(() -> assertThat(notes()).containsExactly("early", "late"));
    assertThat(backend.count("select count(*) from platform.parked")).isZero();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        service
                            .getBean(MeterRegistry.class)
                            .get("rollcall.event.visible")
                            .tag("service", "lessons")
                            .timer()
                            .count())
                    .isEqualTo(3));
    assertThat(notes()).containsExactly("early", "late");
  }

  private List<String> notes() {
    return backend.query(String.class, "select event from note order by seq");
  }
}
