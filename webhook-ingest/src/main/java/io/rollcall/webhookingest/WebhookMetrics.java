package io.rollcall.webhookingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Counts every delivery. Label values are our accounts, or {@code unknown}. */
final class WebhookMetrics {

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer ack;
  private final Timer delay;
  private final ConcurrentMap<Labels, Counter> counters = new ConcurrentHashMap<>();

  WebhookMetrics(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.ack =
        Timer.builder("rollcall_webhook_ack")
            .description("From the head of a request to its answer, of what Zoom has signed")
            .serviceLevelObjectives(millis(2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500))
            .register(registry);
    this.delay =
        Timer.builder("rollcall_webhook_delay")
            .description("From event_ts to the answer, of what was accepted")
            .serviceLevelObjectives(millis(250, 500, 1_000, 2_500, 10_000, 60_000, 360_000))
            .register(registry);
  }

  void answered(Answer answer, long nanos) {
    counters
        .computeIfAbsent(
            new Labels(answer.account(), answer.family(), answer.outcome()), this::counter)
        .increment();
    if (answer.family() != Family.UNKNOWN) {
      ack.record(nanos, TimeUnit.NANOSECONDS);
    }
    Long time = answer.time();
    if (time != null && answer.outcome().accepted()) {
      delay.record(Math.max(0, clock.millis() - time), TimeUnit.MILLISECONDS);
    }
  }

  private Counter counter(Labels labels) {
    return Counter.builder("rollcall_webhooks")
        .description("Deliveries by how they ended")
        .tag("account", labels.account)
        .tag("family", labels.family.label())
        .tag("outcome", labels.outcome.label())
        .register(registry);
  }

  private static Duration[] millis(long... millis) {
    return java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  private record Labels(String account, Family family, Outcome outcome) {}
}
