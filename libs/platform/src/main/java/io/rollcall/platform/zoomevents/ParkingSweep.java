package io.rollcall.platform.zoomevents;

import io.rollcall.platform.copies.CopyProgress;
import io.rollcall.platform.failures.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks after what is parked: applies what nobody came for, drops what waited for too long. Several
 * replicas may do it at the same time.
 */
final class ParkingSweep {

  private static final int CHUNK = 500;
  private static final ZoomMeetingKey BEFORE_ALL = new ZoomMeetingKey("", "");

  private final ParkedEvents parked;
  private final Parking parking;
  private final MeetingLocks locks;
  private final TransactionalOperator transaction;
  private final ParkedOneByOne oneByOne;
  private final CopyProgress copies;
  private final Duration keep;
  private final LongConsumer foreign;

  /**
   * @param keep how long an event may wait for its meeting
   * @param foreign is told how many events were about meetings that are not ours
   */
  ParkingSweep(
      ParkedEvents parked,
      Parking parking,
      MeetingLocks locks,
      TransactionalOperator transaction,
      ParkedOneByOne oneByOne,
      CopyProgress copies,
      Duration keep,
      LongConsumer foreign) {
    this.parked = parked;
    this.parking = parking;
    this.locks = locks;
    this.transaction = transaction;
    this.oneByOne = oneByOne;
    this.copies = copies;
    this.keep = keep;
    this.foreign = foreign;
  }

  /** One look at everything that is parked. */
  Mono<Void> sweep(List<ZoomEventHandler> handlers) {
    return copies
        .caughtUp()
        .flatMapMany(
            caughtUp ->
                Flux.fromIterable(handlers)
                    .concatMap(handler -> sweep(handler, BEFORE_ALL, caughtUp)))
        .then();
  }

  private Mono<Void> sweep(ZoomEventHandler handler, ZoomMeetingKey after, boolean expire) {
    return parked
        .meetings(handler.consumer(), after, CHUNK)
        .filter(meetings -> !meetings.isEmpty())
        .flatMap(
            meetings ->
                settle(handler, meetings, expire)
                    .then(Mono.defer(() -> sweep(handler, meetings.getLast(), expire))));
  }

  private Mono<Void> settle(
      ZoomEventHandler handler, List<ZoomMeetingKey> meetings, boolean expire) {
    return handler
        .known(Set.copyOf(meetings))
        .flatMap(
            known ->
                Flux.fromIterable(known)
                    .concatMap(meeting -> apply(handler, meeting))
                    .then(expire ? expire(handler, without(meetings, known)) : Mono.empty()));
  }

  private Mono<Void> apply(ZoomEventHandler handler, ZoomMeetingKey meeting) {
    return transaction
        .transactional(
            locks
                .hold(List.of(meeting))
                .then(Mono.defer(() -> parking.applyParked(handler, meeting))))
        .onErrorResume(
            failure -> !Failures.isOutage(failure), failure -> oneByOne.apply(handler, meeting));
  }

  /** Whoever makes a meeting known at this very moment was seen, or finds nothing left. */
  private Mono<Void> expire(ZoomEventHandler handler, List<ZoomMeetingKey> unknown) {
    if (unknown.isEmpty()) {
      return Mono.empty();
    }
    return transaction
        .transactional(
            locks
                .hold(unknown)
                .then(Mono.defer(() -> handler.known(Set.copyOf(unknown))))
                .map(known -> without(unknown, known))
                .flatMap(
                    foreigners ->
                        parked.expire(handler.consumer(), foreigners, keep.toMillis() / 1000.0)))
        .doOnNext(foreign::accept)
        .then();
  }

  private static List<ZoomMeetingKey> without(
      List<ZoomMeetingKey> meetings, Set<ZoomMeetingKey> known) {
    return meetings.stream().filter(Predicate.not(known::contains)).toList();
  }
}
