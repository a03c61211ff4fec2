package io.rollcall.platform.copies;

import static java.util.Objects.requireNonNull;

import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares what each copy has committed with where its topic ended at the look before. So a topic
 * on which something is always new is caught up with as well.
 */
final class GroupProgress implements CopyProgress, AutoCloseable {

  private final List<StateCopy> copies;
  private final KafkaNames names;
  private final Admin kafka;
  private final Map<StateCopy, Map<TopicPartition, Long>> endsBefore = new ConcurrentHashMap<>();

  GroupProgress(List<StateCopy> copies, KafkaClients kafka, KafkaNames names) {
    this.copies = copies;
    this.names = names;
    this.kafka = kafka.administration();
  }

  @Override
  public Mono<Boolean> caughtUp() {
    return Flux.fromIterable(copies).concatMap(this::caughtUp).all(Boolean.TRUE::equals);
  }

  private Mono<Boolean> caughtUp(StateCopy copy) {
    return Mono.zip(committed(copy), ends(copy))
        .map(now -> covers(now.getT1(), endsBefore.put(copy, now.getT2())));
  }

  private static boolean covers(
      Map<TopicPartition, OffsetAndMetadata> committed, @Nullable Map<TopicPartition, Long> ends) {
    return ends != null
        && ends.entrySet().stream()
            .filter(end -> end.getValue() > 0)
            .allMatch(end -> reached(committed, end.getKey()) >= end.getValue());
  }

  private static long reached(
      Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
    OffsetAndMetadata offset = committed.get(partition);
    return offset == null ? 0 : offset.offset();
  }

  private Mono<Map<TopicPartition, OffsetAndMetadata>> committed(StateCopy copy) {
    String group = names.withPrefix(copy.consumer());
    return Mono.fromCompletionStage(
        () -> stage(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
  }

  private Mono<Map<TopicPartition, Long>> ends(StateCopy copy) {
    String topic = names.withPrefix(copy.topic());
    return Mono.fromCompletionStage(
            () -> stage(kafka.describeTopics(List.of(topic)).allTopicNames()))
        .map(
            topics ->
                requireNonNull(topics.get(topic)).partitions().stream()
                    .collect(
                        Collectors.toMap(
                            p -> new TopicPartition(topic, p.partition()),
                            p -> OffsetSpec.latest())))
        .flatMap(latest -> Mono.fromCompletionStage(() -> stage(kafka.listOffsets(latest).all())))
        .map(
            ends ->
                ends.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset())));
  }

  private static <T> CompletionStage<T> stage(KafkaFuture<T> future) {
    return future.toCompletionStage();
  }

  @Override
  public void close() {
    kafka.close();
  }
}
