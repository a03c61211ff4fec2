package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.rollcall.contracts.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvoysTest {

  private static final int FEW = 4;
  private static final Duration NEVER = Duration.ofHours(1);

  private final EventLoop loop = new DefaultEventLoop();
  private final AtomicLong nanos = new AtomicLong();
  private final MockProducer<String, byte[]> kafka = MockProducers.of(Topics.ZOOM, false);
  private final SharedProducer producer = new SharedProducer(() -> kafka, Topics.ZOOM);
  private final Convoys convoys = new Convoys(producer, nanos::get);
  private final Publication publication = new Publication(convoys, NEVER, 100);

  @AfterEach
  void close() {
    producer.close();
    loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
  }

  @Test
  void aRecordLeavesAtOnceWhileFewAreOnTheirWay() {
    fewAreOnTheirWay();
    assertThat(kafka.history()).hasSize(FEW);
  }

  @Test
  void whatComesMeanwhileLeavesTogetherWhenTheLastHasArrived() {
    fewAreOnTheirWay();
    CompletableFuture<@Nullable Outcome> next = publish("b");
    CompletableFuture<@Nullable Outcome> last = publish("c");
    IntStream.range(1, FEW).forEach(_ -> kafka.completeNext());
    assertThat(kafka.history()).hasSize(FEW);

    kafka.completeNext();

    assertThat(kafka.history()).extracting(ProducerRecord::key).endsWith("b", "c");
    kafka.errorNext(new IllegalStateException("refused"));
    kafka.completeNext();
    assertThat(next.join()).isEqualTo(Outcome.NOT_CONFIRMED);
    assertThat(last.join()).isEqualTo(Outcome.ACCEPTED);
    assertThat(publication.unconfirmed()).isZero();
  }

  @Test
  void aConvoyThatIsHeldUpDoesNotHoldUpTheNext() {
    fewAreOnTheirWay();
    publish("waits");
    nanos.addAndGet(Duration.ofMillis(21).toNanos());
    await().untilAsserted(() -> assertThat(kafka.history()).hasSize(FEW + 1));
  }

  @Test
  void whatIsLateBeforeItLeavesDoesNotLeave() {
    Publication hasty = new Publication(convoys, Duration.ofMillis(50), 100);
    fewAreOnTheirWay();
    CompletableFuture<@Nullable Outcome> late = hasty.publish(record("late"), loop).toFuture();
    assertThat(late.join()).isEqualTo(Outcome.NOT_CONFIRMED);

    IntStream.range(0, FEW).forEach(_ -> kafka.completeNext());

    assertThat(kafka.history()).hasSize(FEW);
    assertThat(hasty.unconfirmed()).isZero();
    publish("b");
    assertThat(kafka.history()).hasSize(FEW + 1);
  }

  @Test
  void nothingIsForgottenWhenManyThreadsSendAndAnotherConfirms() {
    int count = 2_000;
    Publication busy = new Publication(convoys, NEVER, count);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                              () -> busy.publish(record("r" + i), loop).toFuture(), threads)
                          .thenCompose(answer -> answer))
              .toList();
      while (answers.stream().anyMatch(answer -> !answer.isDone())) {
        kafka.completeNext();
      }
      assertThat(answers).allMatch(answer -> answer.join() == Outcome.ACCEPTED);
    }
    assertThat(busy.unconfirmed()).isZero();
  }

  private void fewAreOnTheirWay() {
    IntStream.range(0, FEW).forEach(_ -> publish("a"));
  }

  private CompletableFuture<@Nullable Outcome> publish(String key) {
    return publication.publish(record(key), loop).toFuture();
  }

  private static ProducerRecord<String, byte[]> record(String key) {
    return new ProducerRecord<>(Topics.ZOOM_MEETING, key, "{}".getBytes(UTF_8));
  }
}
