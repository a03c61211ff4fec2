package io.rollcall.zoomclient.budget;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What this replica draws of one label of one account, for one urgency.
 *
 * <ol>
 *   <li>The database is asked once at a time; everybody who waits shares its answer.
 *   <li>Who would wait longer than the patience is refused at once, and told until when. A database
 *       that is slow is waited for no longer either.
 * </ol>
 */
final class Budget {

  private static final ZoomAnswer<Done> GO = new ZoomAnswer.Yes<>(Done.DONE, Optional.empty());

  private final IntFunction<Mono<Taken>> rows;
  private final Rate rate;
  private final Duration patience;
  private final LongSupplier nanos;
  private final Lease lease;
  private final AtomicInteger waiting = new AtomicInteger();
  private @Nullable Mono<Taken> asking;

  /**
   * @param rows gives so many permits, or fewer
   * @param rate how many there can be
   * @param patience the longest wait
   */
  Budget(IntFunction<Mono<Taken>> rows, Rate rate, Duration patience, LongSupplier nanos) {
    this.rows = rows;
    this.rate = rate;
    this.patience = patience;
    this.nanos = nanos;
    this.lease = new Lease(Math.max(1, rate.most() / 4), nanos);
  }

  /** Completes with yes when a call may be sent, else with {@link ZoomRefusal.Postponed}. */
  Mono<ZoomAnswer<Done>> enter() {
    return Mono.defer(
        () -> {
          if (lease.use()) {
            return Mono.just(GO);
          }
          int ahead = waiting.getAndIncrement();
          long until = nanos.getAsLong() + patience.toNanos();
          return queue(ahead, until).doFinally(_ -> waiting.decrementAndGet());
        });
  }

  /** Gives up the permits that are held. */
  void drop() {
    lease.drop();
  }

  private Mono<ZoomAnswer<Done>> queue(int ahead, long until) {
    return Mono.defer(
        () -> lease.use() ? Mono.just(GO) : ask().flatMap(taken -> proceed(taken, ahead, until)));
  }

  private Mono<ZoomAnswer<Done>> proceed(Taken taken, int ahead, long until) {
    if (taken.granted() > 0 && nanos.getAsLong() - until <= 0) {
      return queue(ahead, until);
    }
    Duration turn = taken.pause().plus(rate.span().multipliedBy(ahead / rate.most()));
    return nanos.getAsLong() + turn.toNanos() - until > 0
        ? Mono.just(new ZoomAnswer.No<>(new ZoomRefusal.Postponed(Instant.now().plus(turn))))
        : Mono.delay(taken.pause()).then(queue(Math.max(0, ahead - rate.most()), until));
  }

  private synchronized Mono<Taken> ask() {
    if (asking == null) {
      long askedAt = nanos.getAsLong();
      asking =
          rows.apply(lease.wanted(waiting.get()))
              .doOnNext(taken -> lease.hold(taken.granted(), askedAt))
              .doOnTerminate(this::settled)
              .cache();
    }
    return asking;
  }

  private synchronized void settled() {
    asking = null;
  }
}
