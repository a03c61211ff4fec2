package io.rollcall.platform.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How long it takes from Kafka's confirmation of a record to the commit of its effect. */
public final class Visibility {

  private final Timer timer;

  /**
   * @param service name of this service
   */
  public Visibility(MeterRegistry registry, String service) {
    this.timer =
        Timer.builder("rollcall.event.visible")
            .description("From Kafka's confirmation of a record to the commit of its effect")
            .tag("service", service)
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofMillis(2500),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10))
            .register(registry);
  }

  void of(List<ConsumerRecord<String, byte[]>> committed) {
    long now = System.currentTimeMillis();
    for (var each : committed) {
      timer.record(Duration.ofMillis(Math.max(0, now - each.timestamp())));
    }
  }
}
