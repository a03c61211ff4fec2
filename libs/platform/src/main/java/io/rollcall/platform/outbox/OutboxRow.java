package io.rollcall.platform.outbox;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.kafka.KafkaNames;
import io.rollcall.platform.kafka.RecordHeaders;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record that waits; sent twice it is the same event, because its id is the row's. */
record OutboxRow(
    long id,
    UUID event,
    int shard,
    String topic,
    String key,
    String type,
    @Nullable String traceParent,
    byte @Nullable [] value,
    Instant createdAt) {

  static final String COLUMNS =
      "id, event_id, shard, topic, record_key, type, traceparent, value, created_at";

  static OutboxRow of(Readable row) {
    return new OutboxRow(
        column(row, "id", Long.class),
        column(row, "event_id", UUID.class),
        column(row, "shard", Integer.class),
        column(row, "topic", String.class),
        column(row, "record_key", String.class),
        column(row, "type", String.class),
        row.get("traceparent", String.class),
        row.get("value", byte[].class),
        column(row, "created_at", Instant.class));
  }

  ProducerRecord<String, byte[]> toRecord(KafkaNames names, String source) {
    var kafkaRecord =
        new ProducerRecord<String, byte[]>(names.withPrefix(topic), shard, key, value);
    var headers = kafkaRecord.headers();
    RecordHeaders.add(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
    RecordHeaders.add(headers, CloudEventHeaders.ID, event.toString());
    RecordHeaders.add(headers, CloudEventHeaders.SOURCE, source);
    RecordHeaders.add(headers, CloudEventHeaders.TYPE, type);
    RecordHeaders.add(headers, CloudEventHeaders.SUBJECT, key);
    RecordHeaders.add(headers, CloudEventHeaders.TIME, createdAt.toString());
    RecordHeaders.add(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    RecordHeaders.add(headers, CloudEventHeaders.TRACE_PARENT, traceParent);
    return kafkaRecord;
  }

  private static <T> T column(Readable row, String name, Class<T> type) {
    return Objects.requireNonNull(row.get(name, type));
  }
}
