package io.rollcall.platform.outbox;

import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.background.BackgroundLoops;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * The relays of this process: a shard that hangs holds up one of them, not the other shards. A stop
 * lets their rounds end, so that no shard is freed while its records are under way.
 */
final class OutboxRelays implements SmartLifecycle {

  private final BackgroundLoops relays;
  private final Duration patience;

  /**
   * @param patience how long a stop waits for the rounds that run
   */
  OutboxRelays(OutboxRelay relay, int count, Duration patience) {
    this.patience = patience;
    this.relays =
        new BackgroundLoops(count, "outbox-relay", name -> new BackgroundLoop(name, relay::round));
  }

  @Override
  public void start() {
    relays.start();
  }

  @Override
  public void stop() {
    relays.finish().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    relays.stop();
  }

  @Override
  public boolean isRunning() {
    return relays.isRunning();
  }
}
