package io.rollcall.platform.deadletters;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.deadletters.Replay.Source;
import io.rollcall.platform.kafka.RecordHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of a record that could not be applied: names and places, no values.
 *
 * @param id {@code <group>:<topic>:<partition>-<offset>} of the record
 * @param group the consumer group, without prefix
 * @param topic where it stood, without prefix
 * @param partition where it stood
 * @param offset where it stood
 * @param type its {@code ce_type}
 * @param source its {@code ce_source}
 * @param event its {@code ce_id}
 * @param reason class of the exception
 * @param message what can be said of the reason
 * @param since when it became a dead letter, ISO 8601
 * @param bytes length of its value
 */
public record DeadLetter(
    String id,
    String group,
    String topic,
    int partition,
    long offset,
    @Nullable String type,
    @Nullable String source,
    @Nullable String event,
    @Nullable String reason,
    @Nullable String message,
    @Nullable String since,
    int bytes) {

  static String id(Source source, @Nullable String key) {
    return source.group() + ":" + source.topic() + ":" + key;
  }

  static DeadLetter of(Source source, ConsumerRecord<String, byte[]> letter) {
    Headers headers = letter.headers();
    byte @Nullable [] value = letter.value();
    return new DeadLetter(
        id(source, letter.key()),
        source.group(),
        source.topic(),
        (int) number(headers, LetterHeaders.PARTITION),
        number(headers, LetterHeaders.OFFSET),
        RecordHeaders.text(headers, CloudEventHeaders.TYPE),
        RecordHeaders.text(headers, CloudEventHeaders.SOURCE),
        RecordHeaders.text(headers, CloudEventHeaders.ID),
        RecordHeaders.text(headers, LetterHeaders.KIND),
        RecordHeaders.text(headers, LetterHeaders.MESSAGE),
        RecordHeaders.text(headers, LetterHeaders.SINCE),
        value == null ? 0 : value.length);
  }

  /** A number of ours; -1 when the header is not. */
  static long number(Headers headers, String name) {
    String text = requireNonNullElse(RecordHeaders.text(headers, name), "");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
