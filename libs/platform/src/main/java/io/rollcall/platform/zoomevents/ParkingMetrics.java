package io.rollcall.platform.zoomevents;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import reactor.core.publisher.Mono;

/** What waits for its meeting, by account, and what never was ours. */
final class ParkingMetrics {

  private final MultiGauge waiting;
  private final Counter foreign;

  ParkingMetrics(MeterRegistry registry) {
    this.waiting =
        MultiGauge.builder("rollcall.parked.events")
            .description("Events that wait for their meeting")
            .register(registry);
    this.foreign =
        Counter.builder("rollcall.foreign.events")
            .description("Events about meetings that nobody here ever knew")
            .register(registry);
  }

  void foreign(long events) {
    foreign.increment(events);
  }

  Mono<Void> measure(ParkedEvents parked) {
    return parked
        .count()
        .<Row<?>>map(each -> Row.of(Tags.of("account", each.account()), each.events()))
        .collectList()
        .doOnNext(rows -> waiting.register(rows, true))
        .then();
  }
}
