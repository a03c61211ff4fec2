package io.rollcall.webhookingest;

import static org.apache.kafka.clients.producer.ProducerConfig.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How the producer works; the measurements behind it are in the RATIONALE. */
final class ProducerSettings {

  /** More would let an idempotent producer's records overtake each other. */
  private static final int MOST_WITH_ORDER = 5;

  private static final int BATCH_BYTES = 64 * 1024;
  private static final int BUFFER_BYTES = 32 * 1024 * 1024;
  private static final int LARGEST_REQUEST = 1024 * 1024;
  private static final Duration NEVER = Duration.ofDays(3_650);

  private ProducerSettings() {}

  /**
   * What makes it different from the other services' producers, which also wait for every in-sync
   * replica.
   */
  static Map<String, Object> of(IngestProperties properties) {
    Map<String, Object> settings = new HashMap<>(times(properties));
    settings.put(LINGER_MS_CONFIG, 0);
    settings.put(MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, MOST_WITH_ORDER);
    settings.put(COMPRESSION_TYPE_CONFIG, properties.compression());
    settings.put(BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    settings.put(ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }

  /** Nothing waits in {@code send}; every wait ends before the answer to Zoom is due. */
  private static Map<String, Object> times(IngestProperties properties) {
    int ack = Math.toIntExact(properties.ackTimeout().toMillis());
    return Map.of(
        MAX_BLOCK_MS_CONFIG,
        0,
        DELIVERY_TIMEOUT_MS_CONFIG,
        ack,
        REQUEST_TIMEOUT_MS_CONFIG,
        ack / 2,
        SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
        ack / 2,
        SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG,
        ack,
        RECONNECT_BACKOFF_MS_CONFIG,
        50,
        RECONNECT_BACKOFF_MAX_MS_CONFIG,
        500,
        RETRY_BACKOFF_MS_CONFIG,
        50,
        METADATA_MAX_AGE_CONFIG,
        properties.kafkaAwayAfter().toMillis() / 6,
        METADATA_MAX_IDLE_CONFIG,
        NEVER.toMillis());
  }
}
