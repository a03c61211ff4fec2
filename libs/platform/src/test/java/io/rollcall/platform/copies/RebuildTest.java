package io.rollcall.platform.copies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.consuming.BatchConsumer;
import io.rollcall.platform.consuming.Patience;
import io.rollcall.platform.consuming.RecordWork;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.CrashPoint;
import io.rollcall.platform.fixtures.CrashPoint.Moment;
import io.rollcall.platform.fixtures.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {

  private static final int ROOMS = 40;

  private final Backend backend = Backend.create();
  private final Producer<String, byte[]> owner = backend.kafka().producer(Map.of());
  private ConfigurableApplicationContext service;
  private ConfigurableApplicationContext replica;

  @BeforeAll
  void start() {
    service = Service.copying(backend, Rooms::new);
    replica = Service.copying(backend, Rooms::new);
    backend.run(
        "create table room (id text primary key, revision bigint not null)",
        "create table hall (like room including all)");
  }

  @AfterAll
  void stop() {
    service.close();
    replica.close();
    owner.close();
  }

  @BeforeEach
  void everyRoomIsThere() {
    rooms(1);
    awaitRevision(1);
  }

  @Test
  void aCopyIsRebuiltWhileNewRecordsCome() {
    publish(Topics.MEETING, "erased", "1");
    publish(Topics.MEETING, "erased", null);
    backend.run(
        "update room set revision = 1000000 where id = 'room-7'",
        "insert into room" + " values ('ghost', 1)");
    Disposable owning = Flux.interval(Duration.ofMillis(250)).subscribe(i -> rooms(i + 2));

    service.getBean(RebuildTickets.class).want("rooms").block();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> backend.count("select count(*) from platform.rebuild") == 0);
    owning.dispose();
    rooms(900_000);
    awaitRevision(900_000);
    assertThat(backend.query(String.class, "select id from room where id not like 'room-%'"))
        .isEmpty();
    assertThat(backend.count("select count(*) from pg_class where relname = 'room_rebuild'"))
        .isZero();
  }

  @Test
  void whoeverDiesAtAnyStepOfARebuildIsReplaced() {
    for (int hall = 0; hall < 5; hall++) {
      publish(Topics.REGISTRANT, "hall-" + hall, "1");
    }
    owner.flush();
    int step = 0;
    do {
      step++;
      new RebuildTickets(backend.database()).want("halls").block();
    } while (diesIn(step));

    assertThat(step).as("steps of a rebuild").isGreaterThan(15);
  }

  /** Whatever is left by a process that dies there, the next one ends with a whole copy. */
  private boolean diesIn(int step) {
    var point = new CrashPoint(step, Moment.AFTER);
    rebuildHalls(backend.with(point.watch(Backend.unpooled(backend.address()))))
        .onErrorComplete()
        .block();
    backend.run("update platform.rebuild set taken_until = now()");

    rebuildHalls(backend).block();

    assertThat(backend.count("select count(*) from hall")).as("after step %s", step).isEqualTo(5);
    assertThat(backend.count("select count(*) from platform.rebuild where copy = 'halls'"))
        .isZero();
    return point.reached();
  }

  @Test
  void aTopicIsReadToItsEndInAnyNumberOfBatches() {
    for (int record = 0; record < 1_500; record++) {
      publish(Topics.ATTENDANCE, "record-" + record, "1");
    }
    owner.flush();
    String topic = backend.names().withPrefix(Topics.ATTENDANCE);
    List<Integer> batches = new ArrayList<>();

    try (var reader = new TopicReader(backend.kafka().reader("reader"), topic, Map.of())) {
      reader.follow(3, batch -> Mono.fromRunnable(() -> batches.add(batch.size()))).block();
    }

    assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_500);
    assertThat(batches).hasSizeGreaterThan(2);
  }

  @Test
  void aCopyHasCaughtUpWhenItHoldsWhatStoodThereAtTheLookBefore() {
    try (var progress =
        new GroupProgress(
            List.of(new Rooms(backend.database())), backend.kafka(), backend.names())) {
      assertThat(progress.caughtUp().block()).as("the first look").isFalse();
      rooms(2);
      await().atMost(Duration.ofSeconds(30)).until(() -> progress.caughtUp().block());
    }
    try (var stranger =
        new GroupProgress(
            List.of(new Rooms(backend.database(), "nobody", Topics.MEETING, "room")),
            backend.kafka(),
            backend.names())) {
      assertThat(stranger.caughtUp().block()).isFalse();
      assertThat(stranger.caughtUp().block()).isFalse();
    }
  }

  private Mono<Void> rebuildHalls(Backend process) {
    var rebuild =
        new Rebuild(
            new RebuildTickets(process.database()),
            new RebuildTables(process.database()),
            work -> consumer(work, process),
            process.transaction(),
            process.kafka(),
            process.names());
    return rebuild.one(List.of(new Rooms(process.database(), "halls", Topics.REGISTRANT, "hall")));
  }

  private static BatchConsumer consumer(RecordWork work, Backend process) {
    return new BatchConsumer(
        work,
        process.transaction(),
        new Patience(process.database(), Duration.ofMillis(5)),
        (group, letter, reason) -> Mono.error(new AssertionError(reason)),
        committed -> {},
        Duration.ofSeconds(10));
  }

  private void rooms(long revision) {
    for (int room = 0; room < ROOMS; room++) {
      publish(Topics.MEETING, "room-" + room, String.valueOf(revision));
    }
    owner.flush();
  }

  private void publish(String topic, String room, @Nullable String revision) {
    owner.send(
        new ProducerRecord<>(
            backend.names().withPrefix(topic),
            room,
            revision == null ? null : revision.getBytes(UTF_8)));
  }

  private void awaitRevision(long revision) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        backend.count(
                            "select count(*) from room where id like 'room-%' and revision >= "
                                + revision))
                    .isEqualTo(ROOMS));
    assertThat(backend.count("select max(revision) from room")).isGreaterThanOrEqualTo(revision);
  }
}
