package io.rollcall.platform.outbox;

import io.rollcall.platform.failures.OutageException;
import io.rollcall.platform.kafka.KafkaNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends rows in their order, and answers when nothing of them is under way any more: Kafka has
 * confirmed every one, or the producer has given up. The producer may block while it looks for a
 * topic, so this happens on a thread that may.
 */
final class RecordSender {

  private final Producer<String, byte[]> producer;
  private final KafkaNames names;
  private final String source;
  private final Duration handOver;

  RecordSender(
      Producer<String, byte[]> producer, KafkaNames names, String source, Duration handOver) {
    this.producer = producer;
    this.names = names;
    this.source = source;
    this.handOver = handOver;
  }

  /**
   * @param readAt {@link System#nanoTime()} before the rows were read
   */
  Mono<Void> send(List<OutboxRow> rows, long readAt) {
    return Mono.defer(() -> Mono.fromFuture(confirmed(rows, readAt)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Fails no earlier than the last one that was sent: until then the shard must stay taken. */
  private CompletableFuture<Void> confirmed(List<OutboxRow> rows, long readAt) {
    List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>(rows.size());
    try {
      for (OutboxRow row : rows) {
        refuseWhenLate(readAt);
        sent.add(send(row));
      }
    } catch (RuntimeException e) {
      sent.add(CompletableFuture.failedFuture(e));
    }
    return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<RecordMetadata> send(OutboxRow row) {
    var confirmation = new CompletableFuture<RecordMetadata>();
    producer.send(
        row.toRecord(names, source),
        (metadata, failure) -> {
          if (failure == null) {
            confirmation.complete(metadata);
          } else {
            confirmation.completeExceptionally(failure);
          }
        });
    return confirmation;
  }

  /** Half the time, because a single send may block for the other half. */
  private void refuseWhenLate(long readAt) {
    if (System.nanoTime() - readAt > handOver.toNanos() / 2) {
      throw new OutageException("the relay took too long to hand over its rows");
    }
  }
}
