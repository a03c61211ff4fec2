package io.rollcall.platform.accounts;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files again and again on one thread of its own, until it is closed. */
public final class Rereading implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rereading.class);

  private final Duration every;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("account-files").daemon().unstarted(task));

  /**
   * @param every the pause between two readings
   */
  public Rereading(Duration every) {
    this.every = every;
  }

  /** Repeats a reading; one that fails is logged and tried again. */
  public void repeat(Runnable reading) {
    thread.scheduleWithFixedDelay(
        () -> safely(reading), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static void safely(Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      log.error("Account files could not be read again: {}", e.getClass().getSimpleName());
    }
  }
}
