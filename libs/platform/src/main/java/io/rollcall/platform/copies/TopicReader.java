package io.rollcall.platform.copies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads a whole topic, from the beginning or from where somebody else stopped. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, byte[]> kafka;
  private final List<TopicPartition> partitions;

  /**
   * Starts to read.
   *
   * @param positions where; partitions that are not named are read from the beginning
   */
  TopicReader(Consumer<String, byte[]> kafka, String topic, Map<TopicPartition, Long> positions) {
    this.kafka = kafka;
    this.partitions =
        kafka.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    kafka.assign(partitions);
    kafka.seekToBeginning(partitions);
    positions.forEach(kafka::seek);
  }

  /** Where the topic ends now. */
  Mono<Map<TopicPartition, Long>> ends() {
    return ask(() -> kafka.endOffsets(partitions));
  }

  /** Where this stands. */
  Mono<Map<TopicPartition, Long>> positions() {
    return ask(() -> partitions.stream().collect(Collectors.toMap(each -> each, kafka::position)));
  }

  /**
   * Hands over batch after batch until these ends. Nothing of it is cancelled from inside: that
   * would interrupt the client.
   *
   * @return whether there was anything to read
   */
  Mono<Boolean> readTo(
      Map<TopicPartition, Long> ends,
      Function<List<ConsumerRecord<String, byte[]>>, Mono<Void>> receiver) {
    var more = new AtomicBoolean();
    return ask(() -> reached(ends) ? null : poll())
        .flatMap(batch -> receiver.apply(batch).thenReturn(true))
        .defaultIfEmpty(false)
        .doOnNext(more::set)
        .repeat(more::get)
        .count()
        .map(rounds -> rounds > 1);
  }

  /**
   * Reads to the end, and again to where the end is then, until nothing is new.
   *
   * @param rounds at most; under steady traffic something is always new, each time less
   */
  Mono<Void> follow(
      int rounds, Function<List<ConsumerRecord<String, byte[]>>, Mono<Void>> receiver) {
    var left = new AtomicInteger(rounds);
    return ends()
        .flatMap(ends -> readTo(ends, receiver))
        .doOnNext(more -> left.set(more ? left.get() - 1 : 0))
        .repeat(() -> left.get() > 0)
        .then();
  }

  private List<ConsumerRecord<String, byte[]>> poll() {
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
    kafka.poll(POLL).forEach(batch::add);
    return batch;
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
  }

  /** The client blocks, so it is asked on a thread that may. */
  private static <T> Mono<T> ask(Callable<? extends @Nullable T> question) {
    return Mono.<T>fromCallable(question).subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public void close() {
    kafka.close();
  }
}
