package io.rollcall.platform.background;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Scannable.Attr;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One kind of work, done again and again on a thread of its own while the application runs.
 *
 * <p>A round that fails is followed by the next one, after a wait that doubles from 100 ms to 5 s.
 * The first failure in a row is logged, and the recovery.
 */
public final class BackgroundLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final int DOUBLINGS = 6;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<Mono<Duration>> round;
  private @Nullable Running running;
  private int failures;

  /**
   * @param name of the work; also of its thread
   * @param round one round of it; answers how long to wait for the next
   */
  public BackgroundLoop(String name, Supplier<Mono<Duration>> round) {
    this.name = name;
    this.round = round;
  }

  /** Work whose rounds are always the same time apart. */
  public static BackgroundLoop every(Duration pause, String name, Supplier<Mono<Void>> round) {
    return new BackgroundLoop(name, () -> round.get().thenReturn(pause));
  }

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    failures = 0;
    Scheduler own = Schedulers.newSingle(name, true);
    Sinks.Empty<Void> leave = Sinks.empty();
    var ended = new CompletableFuture<@Nullable Void>();
    Disposable rounds =
        Mono.defer(round)
            .doOnNext(pause -> succeeded())
            .onErrorResume(failure -> Mono.just(failed(failure)))
            .flatMap(pause -> Mono.delay(pause, own).takeUntilOther(leave.asMono()))
            .subscribeOn(own)
            .repeat(() -> !leave.scanOrDefault(Attr.TERMINATED, false))
            .doFinally(signal -> ended.complete(null))
            .subscribe();
    running = new Running(own, rounds, leave, ended);
  }

  /**
   * Begins no other round.
   *
   * @return completes when the one that runs has come to its end
   */
  public synchronized CompletableFuture<@Nullable Void> finish() {
    if (running == null) {
      return CompletableFuture.completedFuture(null);
    }
    running.leave().tryEmitEmpty();
    return running.ended();
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.rounds().dispose();
      running.thread().dispose();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  private void succeeded() {
    if (failures > 0) {
      log.info("{} works again after {} failures", name, failures);
      failures = 0;
    }
  }

  private Duration failed(Throwable failure) {
    if (failures++ == 0) {
      log.warn("{} failed, and goes on trying", name, failure);
    } else {
      log.debug("{} failed again", name, failure);
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private record Running(
      Scheduler thread,
      Disposable rounds,
      Sinks.Empty<Void> leave,
      CompletableFuture<@Nullable Void> ended) {}
}
