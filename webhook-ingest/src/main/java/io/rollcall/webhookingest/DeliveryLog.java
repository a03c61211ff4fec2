package io.rollcall.webhookingest;

import io.rollcall.platform.tracing.Trace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what was refused, at most one line of a kind in ten seconds: a stranger cannot fill a disk.
 * Each line tells how many there were since the last one. What was accepted is logged at DEBUG.
 */
final class DeliveryLog {

  private static final Logger log = LoggerFactory.getLogger(DeliveryLog.class);
  private static final long PAUSE = Duration.ofSeconds(10).toMillis();

  private final InstantSource clock;
  private final AtomicLongArray silentUntil = new AtomicLongArray(Outcome.values().length);
  private final AtomicIntegerArray count = new AtomicIntegerArray(Outcome.values().length);

  DeliveryLog(InstantSource clock) {
    this.clock = clock;
  }

  void answered(Answer answer, Trace trace) {
    Outcome outcome = answer.outcome();
    if (outcome == Outcome.ACCEPTED || outcome == Outcome.CHALLENGE) {
      if (log.isDebugEnabled()) {
        withTrace(trace, () -> log.debug("{}: {}", answer.account(), outcome.label()));
      }
      return;
    }
    int kind = outcome.ordinal();
    count.incrementAndGet(kind);
    long now = clock.millis();
    long until = silentUntil.get(kind);
    if (now >= until && silentUntil.compareAndSet(kind, until, now + PAUSE)) {
      int times = count.getAndSet(kind, 0);
      withTrace(
          trace,
          () ->
              log.warn("{}: {}, {} since the last line", answer.account(), outcome.label(), times));
    }
  }

  private static void withTrace(Trace trace, Runnable line) {
    try (var _ = trace.open()) {
      line.run();
    }
  }
}
