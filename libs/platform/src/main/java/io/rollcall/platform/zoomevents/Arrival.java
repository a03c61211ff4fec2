package io.rollcall.platform.zoomevents;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.failures.Poison;
import io.rollcall.platform.kafka.RecordHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event and where it was read.
 *
 * @param topic as the broker calls it
 */
record Arrival(ZoomEvent event, String topic, int partition, long offset) {

  /**
   * @throws Poison it is no CloudEvent of Zoom's
   */
  static Arrival of(ConsumerRecord<String, byte[]> read) {
    return new Arrival(event(read), read.topic(), read.partition(), read.offset());
  }

  static @Nullable String typeOf(ConsumerRecord<String, byte[]> read) {
    return RecordHeaders.text(read.headers(), CloudEventHeaders.TYPE);
  }

  /** As it was read; of an event that was parked, without what nobody needs. */
  ConsumerRecord<String, byte[]> toRecord() {
    var read = new ConsumerRecord<>(topic, partition, offset, event.subject(), event.body());
    Headers headers = read.headers();
    RecordHeaders.add(headers, CloudEventHeaders.ID, event.id());
    RecordHeaders.add(headers, CloudEventHeaders.SOURCE, event.source());
    RecordHeaders.add(headers, CloudEventHeaders.TYPE, event.type());
    RecordHeaders.add(headers, CloudEventHeaders.SUBJECT, event.subject());
    Instant time = event.time();
    RecordHeaders.add(headers, CloudEventHeaders.TIME, time == null ? null : time.toString());
    RecordHeaders.add(headers, CloudEventHeaders.TRACE_PARENT, event.traceparent());
    return read;
  }

  private static ZoomEvent event(ConsumerRecord<String, byte[]> read) {
    Headers headers = read.headers();
    String source = required(headers, CloudEventHeaders.SOURCE);
    return new ZoomEvent(
        source,
        required(headers, CloudEventHeaders.ID),
        account(source),
        required(headers, CloudEventHeaders.TYPE),
        subject(read),
        time(RecordHeaders.text(headers, CloudEventHeaders.TIME)),
        requireNonNullElse(read.value(), new byte[0]),
        RecordHeaders.text(headers, CloudEventHeaders.TRACE_PARENT));
  }

  private static String subject(ConsumerRecord<String, byte[]> read) {
    String subject = RecordHeaders.text(read.headers(), CloudEventHeaders.SUBJECT);
    return requireNonNullElse(subject, requireNonNullElse(read.key(), ""));
  }

  private static String account(String source) {
    if (!source.startsWith(CloudEventHeaders.ZOOM_SOURCE_PREFIX)) {
      throw new Poison("the source is not Zoom");
    }
    return source.substring(CloudEventHeaders.ZOOM_SOURCE_PREFIX.length());
  }

  private static String required(Headers headers, String name) {
    String value = RecordHeaders.text(headers, name);
    if (value == null || value.isEmpty()) {
      throw new Poison("the header " + name + " is missing");
    }
    return value;
  }

  /** A time that cannot be read is no time: the event is whole without it. */
  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
