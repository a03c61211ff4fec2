package io.rollcall.platform.outbox;

import io.rollcall.platform.background.BackgroundLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/**
 * The relays of this process: a shard that hangs holds up one of them, not the other shards. A stop
 * lets their rounds end, so that no shard is freed while its records are under way.
 */
final class OutboxRelays implements SmartLifecycle {

  private final List<BackgroundLoop> relays;

  private final Duration patience;

  /**
   * @param patience how long a stop waits for the rounds that run
   */
  OutboxRelays(OutboxRelay relay, int count, Duration patience) {
    this.patience = patience;
    this.relays =
        IntStream.range(0, count)
            .mapToObj(i -> new BackgroundLoop("outbox-relay-" + i, relay::round))
            .toList();
  }

  @Override
  public void start() {
    relays.forEach(BackgroundLoop::start);
  }

  @Override
  public void stop() {
    var rounds = relays.stream().map(BackgroundLoop::finish).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(rounds)
        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    relays.forEach(BackgroundLoop::stop);
  }

  @Override
  public boolean isRunning() {
    return relays.stream().anyMatch(BackgroundLoop::isRunning);
  }
}
