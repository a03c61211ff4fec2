package io.rollcall.platform.consuming;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.deadletters.DeadLetters;
import io.rollcall.platform.failures.Failures;
import io.rollcall.platform.kafka.RecordHeaders;
import io.rollcall.platform.tracing.Trace;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a batch of records through its work.
 *
 * <ol>
 *   <li>One transaction holds the whole batch, so its effects and what protects them from happening
 *       twice are there together or not at all.
 *   <li>When it completes, each record has taken effect, or concerned nobody, or is a dead letter.
 *   <li>It fails only with an outage; whoever calls it hands over the same batch again.
 *   <li>In a batch only the bad record goes: the others are applied one by one, in order.
 * </ol>
 */
public final class BatchConsumer {

  private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);

  private final RecordWork work;
  private final TransactionalOperator transaction;
  private final Patience patience;
  private final DeadLetters deadLetters;
  private final Consumer<List<ConsumerRecord<String, byte[]>>> committed;
  private final Duration limit;

  /**
   * @param committed is told of what has taken effect
   * @param limit a batch that takes longer counts as an outage
   */
  public BatchConsumer(
      RecordWork work,
      TransactionalOperator transaction,
      Patience patience,
      DeadLetters deadLetters,
      Consumer<List<ConsumerRecord<String, byte[]>>> committed,
      Duration limit) {
    this.work = work;
    this.transaction = transaction;
    this.patience = patience;
    this.deadLetters = deadLetters;
    this.committed = committed;
    this.limit = limit;
  }

  RecordWork work() {
    return work;
  }

  /** Takes one batch through; fails with an outage only. */
  public Mono<Void> consume(List<ConsumerRecord<String, byte[]>> batch) {
    if (batch.isEmpty()) {
      return Mono.empty();
    }
    return Mono.defer(() -> consumeConcerning(batch.stream().filter(work::concerns).toList()))
        .contextWrite(traceOf(batch.getFirst())::writeTo);
  }

  /** Applies one record that was a dead letter; fails with whatever is still wrong. */
  public Mono<Void> replay(ConsumerRecord<String, byte[]> letter) {
    return applied(List.of(letter)).contextWrite(traceOf(letter)::writeTo);
  }

  private Mono<Void> consumeConcerning(List<ConsumerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return Mono.empty();
    }
    return applied(records)
        .onErrorResume(failure -> !Failures.isOutage(failure), failure -> oneByOne(records))
        .then(Mono.fromRunnable(() -> committed.accept(records)));
  }

  private Mono<Void> applied(List<ConsumerRecord<String, byte[]>> records) {
    return transaction.transactional(Mono.defer(() -> work.apply(records))).timeout(limit);
  }

  private Mono<Void> oneByOne(List<ConsumerRecord<String, byte[]>> records) {
    return Flux.fromIterable(records).concatMap(this::appliedOrDead).then();
  }

  private Mono<Void> appliedOrDead(ConsumerRecord<String, byte[]> single) {
    return patience
        .poisonIn(applied(List.of(single)))
        .flatMap(Mono::justOrEmpty)
        .flatMap(reason -> dead(single, reason))
        .contextWrite(traceOf(single)::writeTo);
  }

  /** The trace that a record goes on with; a batch goes on with its first one's. */
  static Trace traceOf(ConsumerRecord<String, byte[]> read) {
    return Trace.continued(RecordHeaders.text(read.headers(), CloudEventHeaders.TRACE_PARENT));
  }

  private Mono<Void> dead(ConsumerRecord<String, byte[]> letter, Throwable reason) {
    log.error(
        "{}: record {}-{} of {} goes to the dead letters: {}",
        work.group(),
        letter.partition(),
        letter.offset(),
        letter.topic(),
        reason.getClass().getName());
    return deadLetters.add(work.group(), letter, reason);
  }
}
