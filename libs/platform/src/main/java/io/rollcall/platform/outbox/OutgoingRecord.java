package io.rollcall.platform.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record for other services.
 *
 * @param topic one of {@link io.rollcall.contracts.Topics}, without prefix
 * @param key the entity whose state it carries
 * @param meeting what it concerns; decides the partition
 * @param type what happened, for example {@code rollcall.meeting.started.v1}
 * @param value at most {@value #MAX_VALUE_BYTES} bytes of JSON; null erases the entity
 */
public record OutgoingRecord(
    String topic, String key, UUID meeting, String type, byte @Nullable [] value) {

  /** Under Kafka's limit of a request, so that no row can ever block the rows behind it. */
  static final int MAX_VALUE_BYTES = 900_000;

  /**
   * @throws IllegalArgumentException the value is larger than allowed
   */
  public OutgoingRecord {
    if (value != null && value.length > MAX_VALUE_BYTES) {
      throw new IllegalArgumentException(
          "a record of " + topic + " has " + value.length + " bytes; " + MAX_VALUE_BYTES + " fit");
    }
  }
}
