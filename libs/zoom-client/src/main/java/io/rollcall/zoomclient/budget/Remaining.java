package io.rollcall.zoomclient.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Shows {@code rollcall_zoom_budget_remaining{account,label}}, as last heard. */
final class Remaining {

  private final MeterRegistry meters;
  private final Map<BudgetKey, AtomicLong> heard = new ConcurrentHashMap<>();

  Remaining(MeterRegistry meters) {
    this.meters = meters;
  }

  void hear(BudgetKey key, long remaining) {
    heard.computeIfAbsent(key, this::watched).set(remaining);
  }

  private AtomicLong watched(BudgetKey key) {
    AtomicLong remaining = new AtomicLong();
    Gauge.builder("rollcall_zoom_budget_remaining", remaining, AtomicLong::get)
        .description(
            "Calls that this service had left when it last asked: of the day where Zoom limits it,"
                + " else of the second; 0 after a 429")
        .tag("account", key.account())
        .tag("label", key.label().tag())
        .register(meters);
    return remaining;
  }
}
