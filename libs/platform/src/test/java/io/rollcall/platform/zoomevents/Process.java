package io.rollcall.platform.zoomevents;

import io.rollcall.platform.consuming.BatchConsumer;
import io.rollcall.platform.consuming.Patience;
import io.rollcall.platform.deadletters.DeadLetters;
import io.rollcall.platform.fixtures.Backend;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** The parts that one process has, put together by hand. */
final class Process {

  final Backend backend;
  final ZoomEventHandler handler;
  final ParkedEvents parked;
  final MeetingLocks locks;
  final Inbox inbox;
  final Parking parking;
  final AtomicLong foreign = new AtomicLong();

  Process(Backend backend, Function<DatabaseClient, ZoomEventHandler> handler) {
    this.backend = backend;
    this.handler = handler.apply(backend.database());
    this.parked = new ParkedEvents(backend.database());
    this.inbox = new Inbox(backend.database(), Clock.systemUTC());
    this.locks = new MeetingLocks(backend.database());
    var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    this.parking =
        new Parking(
            () -> List.of(this.handler),
            parked,
            locks,
            TransactionalOperator.create(backend.transactions(), nested));
  }

  BatchConsumer consumer(DeadLetters deadLetters) {
    return new BatchConsumer(
        new ZoomEventWork(handler, inbox, parked, locks),
        backend.transaction(),
        patience(),
        deadLetters,
        committed -> {},
        Duration.ofSeconds(30));
  }

  ParkingSweep sweep(DeadLetters deadLetters, boolean caughtUp, Duration keep) {
    var oneByOne =
        new ParkedOneByOne(parked, inbox, backend.transaction(), patience(), deadLetters);
    return new ParkingSweep(
        parked,
        parking,
        locks,
        backend.transaction(),
        oneByOne,
        () -> Mono.just(caughtUp),
        keep,
        foreign::addAndGet);
  }

  /** Makes a meeting known, as a service does. */
  Mono<Void> create(String number) {
    return backend
        .transaction()
        .transactional(
            backend
                .database()
                .sql("insert into lesson values ('campus', $1) on conflict do nothing")
                .bind(0, number)
                .then()
                .then(Mono.defer(() -> parking.meetingCame(new ZoomMeetingKey("campus", number)))));
  }

  private Patience patience() {
    return new Patience(backend.database(), Duration.ofMillis(5));
  }
}
