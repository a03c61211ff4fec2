package io.rollcall.platform.zoomevents;

import io.rollcall.platform.failures.Failures;
import io.rollcall.platform.transactions.CallersTransaction;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where events wait for their meeting. */
public final class Parking {

  private static final Logger log = LoggerFactory.getLogger(Parking.class);

  private final Supplier<List<ZoomEventHandler>> handlers;
  private final ParkedEvents parked;
  private final MeetingLocks locks;
  private final TransactionalOperator savepoint;

  Parking(
      Supplier<List<ZoomEventHandler>> handlers,
      ParkedEvents parked,
      MeetingLocks locks,
      TransactionalOperator savepoint) {
    this.handlers = handlers;
    this.parked = parked;
    this.locks = locks;
    this.savepoint = savepoint;
  }

  /**
   * Says that a meeting is known from now on. To be called in the transaction that makes it known,
   * after that change, by every handler of this process being able to see it. Applies what waits
   * for it; what cannot be applied stays parked for the sweep, and never fails the caller.
   *
   * @return fails with an outage, or outside of a transaction
   */
  public Mono<Void> meetingCame(ZoomMeetingKey meeting) {
    return CallersTransaction.required("a meeting becomes known")
        .then(Mono.defer(() -> locks.hold(List.of(meeting))))
        .then(Mono.defer(() -> drain(meeting)));
  }

  private Mono<Void> drain(ZoomMeetingKey meeting) {
    return Flux.fromIterable(handlers.get())
        .concatMap(handler -> drain(handler, meeting).onErrorResume(Parking::isPoison, kept()))
        .then();
  }

  private Mono<Void> drain(ZoomEventHandler handler, ZoomMeetingKey meeting) {
    return savepoint.transactional(applyParked(handler, meeting));
  }

  /**
   * Applies what waits for a meeting whose lock is held, and takes it out of the parking. It goes
   * on with the trace of the first, as a batch does.
   */
  Mono<Void> applyParked(ZoomEventHandler handler, ZoomMeetingKey meeting) {
    return parked
        .take(handler.consumer(), meeting)
        .filter(arrivals -> !arrivals.isEmpty())
        .map(arrivals -> arrivals.stream().map(Arrival::event).toList())
        .flatMap(events -> handler.apply(events).contextWrite(events.getFirst().trace()::writeTo));
  }

  private static boolean isPoison(Throwable failure) {
    return !Failures.isOutage(failure);
  }

  private static Function<Throwable, Mono<Void>> kept() {
    return failure -> {
      log.warn("parked events wait for the sweep: {}", failure.getClass().getName());
      return Mono.empty();
    };
  }
}
