package io.rollcall.webhookingest;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One large body, offered very often and very often at a time. */
record Flood(Zoom zoom, byte[] body) {

  static final int BODIES = 10_000;

  private static final int AT_ONCE = 1_000;
  private static final int LOOK_EVERY = 500;

  /** What the sending side of a connection holds, and the receiving one beside the body. */
  static final long OWN_BYTES = AT_ONCE * 64L * 1_024;

  /**
   * What came of it.
   *
   * @param statuses how often each was answered
   * @param mostLiveHeap bytes that were in use after a garbage collection, at the worst
   */
  record Result(Map<Integer, Integer> statuses, long mostLiveHeap) {}

  /** Ends when every body is answered. */
  Result run() throws InterruptedException {
    Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    AtomicLong most = new AtomicLong();
    Semaphore free = new Semaphore(AT_ONCE);
    for (int i = 1; i <= BODIES; i++) {
      take(free, 1);
      zoom.postAsync(body)
          .handle((answer, fault) -> answer == null ? 0 : answer.statusCode())
          .thenAccept(status -> statuses.merge(status, 1, Integer::sum))
          .thenRun(free::release);
      if (i % LOOK_EVERY == 0) {
        most.accumulateAndGet(liveHeap(), Math::max);
      }
    }
    take(free, AT_ONCE);
    return new Result(statuses, most.get());
  }

  private static void take(Semaphore free, int count) throws InterruptedException {
    if (!free.tryAcquire(count, 1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("some are never answered");
    }
  }

  static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
