package io.rollcall.platform.background;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** The same work on several threads: a round that hangs holds up none but its own. */
public final class BackgroundLoops implements SmartLifecycle {

  private final List<BackgroundLoop> loops;

  /**
   * @param count of threads
   * @param name of the work; those of the loops end with their numbers
   * @param loop makes one by its name
   */
  public BackgroundLoops(int count, String name, Function<String, BackgroundLoop> loop) {
    this.loops = IntStream.range(0, count).mapToObj(i -> loop.apply(name + "-" + i)).toList();
  }

  @Override
  public void start() {
    loops.forEach(BackgroundLoop::start);
  }

  /**
   * Begins no other rounds.
   *
   * @return completes when those that run have come to their end
   */
  public CompletableFuture<Void> finish() {
    return CompletableFuture.allOf(
        loops.stream().map(BackgroundLoop::finish).toArray(CompletableFuture[]::new));
  }

  @Override
  public void stop() {
    loops.forEach(BackgroundLoop::stop);
  }

  @Override
  public boolean isRunning() {
    return loops.stream().anyMatch(BackgroundLoop::isRunning);
  }
}
