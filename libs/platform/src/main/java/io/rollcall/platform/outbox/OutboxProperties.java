package io.rollcall.platform.outbox;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records leave.
 *
 * @param enabled whether this process sends; the rows stay where it does not
 * @param poll between two looks at an outbox that was empty
 * @param batch rows of one transaction, 1 to 5,000
 * @param relays how many shards are sent at the same time by this process, 1 to 12; each takes a
 *     connection
 * @param handOver within this time from reading the rows all of them must have been given to the
 *     producer
 * @param delivery after this time the producer gives up what Kafka has not confirmed; at least 1 s
 * @param freeze after this time without a sign of life the database frees the shard of a relay;
 *     longer than {@code handOver} and {@code delivery} together
 * @param measure between two measurements of what waits
 */
@Validated
@ConfigurationProperties("rollcall.outbox")
record OutboxProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("50ms") Duration poll,
    @DefaultValue("500") @Min(1) @Max(5000) int batch,
    @DefaultValue("2") @Min(1) @Max(12) int relays,
    @DefaultValue("5s") Duration handOver,
    @DefaultValue("20s") Duration delivery,
    @DefaultValue("30s") Duration freeze,
    @DefaultValue("5s") Duration measure) {

  private static final int REQUEST_MILLIS = 5_000;
  private static final long BUFFER_BYTES = 8L * 1024 * 1024;

  static OutboxProperties defaults() {
    return new OutboxProperties(
        true,
        Duration.ofMillis(50),
        500,
        2,
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5));
  }

  /** Of the producer: nothing of it outlives {@code delivery}. */
  Map<String, Object> producer() {
    int giveUp = Math.toIntExact(delivery.toMillis());
    return Map.of(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        giveUp,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.min(giveUp, REQUEST_MILLIS),
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        handOver.toMillis() / 2,
        ProducerConfig.LINGER_MS_CONFIG,
        0,
        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
        1,
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        BUFFER_BYTES,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4");
  }

  @AssertTrue(message = "a frozen relay must have given up its records before its shard is freed")
  boolean isFreezeLongerThanDelivery() {
    return freeze.compareTo(handOver.plus(delivery)) > 0;
  }

  @AssertTrue(message = "delivery is at least 1 s")
  boolean isDeliveryLongEnough() {
    return delivery.compareTo(Duration.ofSeconds(1)) >= 0;
  }
}
