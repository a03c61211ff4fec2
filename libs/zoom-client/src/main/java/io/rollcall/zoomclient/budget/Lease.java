package io.rollcall.zoomclient.budget;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Permits that this replica holds, so that not every call asks the database. A lease asked for at
 * one moment is good until {@link BudgetRows#LEASE} later; what is left then is lost, as the
 * database counts it as sent by then. An answer that comes later than that has mostly waited for a
 * connection or for the row's lock, before anything was counted: who waits for it may still go.
 */
final class Lease {

  private static final Duration FOR_WHO_WAITS = BudgetRows.LEASE.dividedBy(10);

  private final LongSupplier nanos;
  private final int largest;
  private int left;
  private int used;
  private long goodUntil;

  /**
   * @param largest how many permits it may hold
   * @param nanos a clock that never goes back
   */
  Lease(int largest, LongSupplier nanos) {
    this.largest = largest;
    this.nanos = nanos;
    this.goodUntil = nanos.getAsLong();
  }

  /** Takes one, if there is one that is still good. */
  synchronized boolean use() {
    if (left == 0 || nanos.getAsLong() - goodUntil >= 0) {
      return false;
    }
    left--;
    used++;
    return true;
  }

  /**
   * How many to ask for: as many as wait, or as were of use the last time, and more if all were.
   */
  synchronized int wanted(int waiting) {
    int likely = left == 0 ? 2 * used : used;
    return Math.clamp(Math.max(waiting, likely), 1, largest);
  }

  /** Holds these instead. */
  synchronized void hold(int granted, long askedAt) {
    left = granted;
    used = 0;
    long now = nanos.getAsLong();
    long rest = askedAt + BudgetRows.LEASE.toNanos() - now;
    goodUntil = now + Math.max(rest, FOR_WHO_WAITS.toNanos());
  }

  /** Gives up what is left. */
  synchronized void drop() {
    left = 0;
  }
}
