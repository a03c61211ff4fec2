package io.rollcall.platform.outbox;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves rows to Kafka, a shard at a time: takes it, reads its rows in order, sends them, awaits
 * every confirmation, deletes them, commits.
 *
 * <ol>
 *   <li>No row is lost: it is deleted only after every in-sync replica has confirmed it.
 *   <li>A row may be sent twice, with the same {@code ce_id}, when this dies before the commit.
 *   <li>Records of one key keep their order: one relay has the shard, and sends in row order.
 *   <li>A relay that is frozen or cut off loses the shard, but not before it has given up sending.
 * </ol>
 */
final class OutboxRelay {

  private final OutboxRows outbox;
  private final RecordSender sender;
  private final TransactionalOperator transaction;
  private final OutboxProperties settings;

  OutboxRelay(
      OutboxRows outbox,
      RecordSender sender,
      TransactionalOperator transaction,
      OutboxProperties settings) {
    this.outbox = outbox;
    this.sender = sender;
    this.transaction = transaction;
    this.settings = settings;
  }

  /** One look at all shards; answers how long to wait before the next. */
  Mono<Duration> round() {
    return outbox
        .shards()
        .collectList()
        .flatMapMany(OutboxRelay::shuffled)
        .concatMapDelayError(this::relay)
        .reduce(false, (more, rows) -> more || rows == settings.batch())
        .map(more -> more ? Duration.ZERO : settings.poll());
  }

  /** Two relays that start at different shards seldom meet. */
  private static Flux<Integer> shuffled(List<Integer> shards) {
    Collections.shuffle(shards);
    return Flux.fromIterable(shards);
  }

  private Mono<Integer> relay(int shard) {
    return transaction.transactional(
        outbox
            .take(shard, settings.freeze())
            .flatMap(taken -> taken ? relayTaken(shard) : Mono.just(0)));
  }

  private Mono<Integer> relayTaken(int shard) {
    long readAt = System.nanoTime();
    return outbox
        .next(shard, settings.batch())
        .filter(rows -> !rows.isEmpty())
        .flatMap(
            rows ->
                sender
                    .send(rows, readAt)
                    .then(Mono.defer(() -> outbox.delete(rows)))
                    .thenReturn(rows.size()))
        .defaultIfEmpty(0);
  }
}
