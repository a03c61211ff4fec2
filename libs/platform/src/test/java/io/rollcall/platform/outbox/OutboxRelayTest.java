package io.rollcall.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.CrashPoint;
import io.rollcall.platform.fixtures.CrashPoint.Moment;
import io.rollcall.platform.fixtures.Read;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxRelayTest {

  private static final Backend BACKEND = Backend.create();
  private static final OutboxProperties IMPATIENT =
      new OutboxProperties(
          true,
          Duration.ofMillis(10),
          100,
          1,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private static final OutboxProperties STRICT =
      new OutboxProperties(
          true,
          Duration.ofMillis(10),
          100,
          1,
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1));

  private final Producer<String, byte[]> producer =
      BACKEND.kafka().producer(OutboxProperties.defaults().producer());

  @BeforeEach
  void emptyOutbox() {
    BACKEND.run("truncate platform.outbox");
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void recordsNeedATransaction() {
    var outbox = new Outbox(BACKEND.database());

    assertThatThrownBy(() -> outbox.add(revisions("lonely", 1, 1)).block())
        .isInstanceOf(IllegalStateException.class);
    assertThat(waiting()).isZero();
  }

  @Test
  void aRelayThatIsFrozenBetweenSendAndCommitLosesItsShardAndNothingElse() {
    List<String> keys = List.of("frozen-a", "frozen-b");
    keys.forEach(key -> add(revisions(key, 1, 3)));
    var frozen = new FrozenProducer(producer);
    var sleeping = relay(BACKEND, frozen.asProducer()).round().toFuture();
    await().until(() -> frozen.holds() > 0);
    keys.forEach(key -> add(revisions(key, 4, 5)));

    relayAll(relay(BACKEND.another(), producer));
    frozen.wake();

    assertThat(sleeping).failsWithin(Duration.ofSeconds(20));
    assertThatEachKeyEndsAt(5, keys);
    assertThat(keys).allSatisfy(key -> assertThat(lastOf(key)).isEqualTo(5));
  }

  @Test
  void aRelayThatIsTooLateToHandOverKeepsItsShardWhileRecordsAreUnderWay() {
    var third = new CountDownLatch(1);
    assertThatTheNewestIsLastWhen("late", () -> awaitLate(third), third::countDown);
  }

  @Test
  void aRelayThatCannotSendARecordKeepsItsShardWhileOthersAreUnderWay() {
    Runnable refused =
        () -> {
          throw new KafkaException("refused");
        };
    assertThatTheNewestIsLastWhen("refused", refused, () -> {});
  }

  /** Its producer keeps records for a while, as it does while Kafka is slow. */
  private static void assertThatTheNewestIsLastWhen(
      String key, Runnable third, Runnable onceItIsLate) {
    add(revisions(key, 1, 5));
    Map<String, Object> slowly = new HashMap<>(STRICT.producer());
    slowly.put(ProducerConfig.LINGER_MS_CONFIG, 2_000);
    slowly.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    try (var slow = BACKEND.kafka().producer(slowly);
        var quick = BACKEND.kafka().producer(STRICT.producer())) {
      slow.partitionsFor(BACKEND.names().withPrefix(Topics.MEETING));
      quick.partitionsFor(BACKEND.names().withPrefix(Topics.MEETING));
      var sends = new AtomicInteger();
      var stumbling =
          ProducerWith.sending(
              slow,
              (sent, callback) -> {
                if (sends.incrementAndGet() == 3) {
                  third.run();
                }
                return slow.send(sent, callback);
              });
      var failing = relay(BACKEND, stumbling, STRICT).round().toFuture();
      await().until(() -> sends.get() == 3);
      add(revisions(key, 6, 7));
      await().pollDelay(STRICT.handOver()).until(() -> true);
      onceItIsLate.run();

      relayAll(relay(BACKEND.another(), quick, STRICT));

      assertThat(failing).failsWithin(Duration.ofSeconds(10));
      slow.flush();
    }
    assertThat(lastOf(key)).isEqualTo(7);
  }

  private static void awaitLate(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a reader finds when everything else was compacted. */
  private static long lastOf(String key) {
    return Read.toEnd(BACKEND, Topics.MEETING).stream()
        .filter(each -> each.key().equals(key))
        .mapToLong(each -> Long.parseLong(new String(each.value(), UTF_8)))
        .reduce(0, (before, after) -> after);
  }

  @ParameterizedTest
  @EnumSource
  void aCrashAtAnyStepLosesNothingAndKeepsTheOrder(Moment moment) {
    List<String> keys = new ArrayList<>();
    boolean crashed = true;
    for (int step = 1; crashed; step++) {
      List<String> some = List.of(moment + "-" + step + "-a", moment + "-" + step + "-b");
      some.forEach(key -> add(revisions(key, 1, 3)));
      var point = new CrashPoint(step, moment);
      var process = BACKEND.with(point.watch(Backend.unpooled(BACKEND.address())));

      relay(process, point.watch(producer)).round().onErrorComplete().block();
      crashed = point.reached();
      some.forEach(key -> add(revisions(key, 4, 4)));
      relayAll(relay(BACKEND, producer));
      keys.addAll(some);
    }
    assertThat(keys).as("steps of a relay").hasSizeGreaterThan(20);
    assertThatEachKeyEndsAt(4, keys);
  }

  /** Repeats are allowed; whoever ignores what is not newer sees each revision once, in order. */
  private static void assertThatEachKeyEndsAt(long last, List<String> keys) {
    Map<String, List<Long>> seen = new TreeMap<>();
    for (var each : Read.toEnd(BACKEND, Topics.MEETING)) {
      long revision = Long.parseLong(new String(each.value(), UTF_8));
      List<Long> before = seen.computeIfAbsent(each.key(), key -> new ArrayList<>());
      if (before.isEmpty() || revision > before.getLast()) {
        before.add(revision);
      }
    }
    List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
    assertThat(keys).allSatisfy(key -> assertThat(seen).containsEntry(key, all));
  }

  private static OutboxRelay relay(Backend process, Producer<String, byte[]> producer) {
    return relay(process, producer, IMPATIENT);
  }

  private static OutboxRelay relay(
      Backend process, Producer<String, byte[]> producer, OutboxProperties settings) {
    var sender = new RecordSender(producer, process.names(), "/test", settings.handOver());
    return new OutboxRelay(
        new OutboxRows(process.database()), sender, process.transaction(), settings);
  }

  /** What a process that is gone had locked is free a moment later. */
  private static void relayAll(OutboxRelay relay) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              relay.round().block();
              return waiting() == 0;
            });
  }

  private static void add(List<OutgoingRecord> records) {
    BACKEND.transaction().transactional(new Outbox(BACKEND.database()).add(records)).block();
  }

  private static List<OutgoingRecord> revisions(String key, int first, int last) {
    UUID meeting = UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            revision ->
                new OutgoingRecord(
                    Topics.MEETING,
                    key,
                    meeting,
                    "rollcall.meeting.changed.v1",
                    String.valueOf(revision).getBytes(UTF_8)))
        .toList();
  }

  private static long waiting() {
    return BACKEND.count("select count(*) from platform.outbox");
  }
}
