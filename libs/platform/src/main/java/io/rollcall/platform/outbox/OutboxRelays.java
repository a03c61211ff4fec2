package io.rollcall.platform.outbox;

import io.rollcall.platform.background.BackgroundLoop;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** The relays of this process: a shard that hangs holds up one of them, not the other shards. */
final class OutboxRelays implements SmartLifecycle {

  private final List<BackgroundLoop> relays;

  OutboxRelays(OutboxRelay relay, int count) {
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
    relays.forEach(BackgroundLoop::stop);
  }

  @Override
  public boolean isRunning() {
    return relays.stream().anyMatch(BackgroundLoop::isRunning);
  }
}
