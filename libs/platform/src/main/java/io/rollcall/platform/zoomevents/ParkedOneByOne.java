package io.rollcall.platform.zoomevents;

import io.rollcall.platform.consuming.Patience;
import io.rollcall.platform.deadletters.DeadLetters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies what is parked for a known meeting one by one, so that only what is bad becomes a dead
 * letter. The inbox forgets that: otherwise a replay would take it for applied.
 */
final class ParkedOneByOne {

  private static final Logger log = LoggerFactory.getLogger(ParkedOneByOne.class);

  private final ParkedEvents parked;
  private final Inbox inbox;
  private final TransactionalOperator transaction;
  private final Patience patience;
  private final DeadLetters deadLetters;

  ParkedOneByOne(
      ParkedEvents parked,
      Inbox inbox,
      TransactionalOperator transaction,
      Patience patience,
      DeadLetters deadLetters) {
    this.parked = parked;
    this.inbox = inbox;
    this.transaction = transaction;
    this.patience = patience;
    this.deadLetters = deadLetters;
  }

  Mono<Void> apply(ZoomEventHandler handler, ZoomMeetingKey meeting) {
    return parked
        .of(handler.consumer(), meeting)
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(seq -> applyOrDead(handler, seq))
        .then();
  }

  private Mono<Void> applyOrDead(ZoomEventHandler handler, long seq) {
    Mono<Void> single =
        parked.take(seq).map(Arrival::event).flatMap(event -> applied(handler, event));
    return patience
        .poisonIn(transaction.transactional(single))
        .flatMap(Mono::justOrEmpty)
        .flatMap(reason -> transaction.transactional(dead(handler, seq, reason)));
  }

  private static Mono<Void> applied(ZoomEventHandler handler, ZoomEvent event) {
    return handler.apply(List.of(event)).contextWrite(event.trace()::writeTo);
  }

  private Mono<Void> dead(ZoomEventHandler handler, long seq, Throwable reason) {
    log.error(
        "{}: a parked event goes to the dead letters: {}",
        handler.consumer(),
        reason.getClass().getName());
    return parked
        .take(seq)
        .flatMap(
            arrival ->
                inbox
                    .forget(handler.consumer(), arrival.event())
                    .then(deadLetters.add(handler.consumer(), arrival.toRecord(), reason)));
  }
}
