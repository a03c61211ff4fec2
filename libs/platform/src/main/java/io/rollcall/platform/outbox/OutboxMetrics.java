package io.rollcall.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.platform.outbox.OutboxRows.Waiting;
import reactor.core.publisher.Mono;

/** Shows what has not left yet, as last measured. */
final class OutboxMetrics {

  private final OutboxRows outbox;
  private volatile Waiting waiting = new Waiting(0, 0);

  OutboxMetrics(OutboxRows outbox, MeterRegistry registry) {
    this.outbox = outbox;
    Gauge.builder("rollcall.outbox.rows", this, metrics -> metrics.waiting.rows())
        .description("Records that have not left for Kafka")
        .register(registry);
    Gauge.builder("rollcall.outbox.oldest", this, metrics -> metrics.waiting.oldestSeconds())
        .baseUnit("seconds")
        .description("Age of the oldest record that has not left for Kafka")
        .register(registry);
  }

  Mono<Void> measure() {
    return outbox.waiting().doOnNext(measured -> waiting = measured).then();
  }
}
