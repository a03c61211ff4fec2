package io.rollcall.webhookingest;

import java.time.Duration;
import org.apache.kafka.common.Metric;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Kafka is there, as the producer sees it: it asks for metadata again and again, with or
 * without traffic, so a service that gets no traffic because it is not ready becomes ready again.
 */
final class KafkaPresence implements HealthIndicator {

  private static final String METADATA_AGE = "metadata-age";

  private final SharedProducer producer;
  private final Duration awayAfter;

  KafkaPresence(SharedProducer producer, Duration awayAfter) {
    this.producer = producer;
    this.awayAfter = awayAfter;
  }

  @Override
  public Health health() {
    if (!producer.warm()) {
      return Health.down().withDetail("reason", "the topics are not known yet").build();
    }
    return silentSeconds() <= awayAfter.toSeconds()
        ? Health.up().build()
        : Health.down().withDetail("reason", "Kafka has not answered for too long").build();
  }

  private double silentSeconds() {
    return producer.now().metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals(METADATA_AGE))
        .map(Metric::metricValue)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .findFirst()
        .orElse(0);
  }
}
