package io.rollcall.platform.deadletters;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.kafka.KafkaNames;
import io.rollcall.platform.kafka.RecordHeaders;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps each letter under the place where its record stood, so that the same record is the same
 * letter, however often it fails.
 */
final class KafkaDeadLetters implements DeadLetters {

  private final LetterProducer producer;
  private final KafkaNames names;
  private final Clock clock;

  KafkaDeadLetters(LetterProducer producer, KafkaNames names, Clock clock) {
    this.producer = producer;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Mono<Void> add(String group, ConsumerRecord<String, byte[]> letter, Throwable reason) {
    return producer.send(toRecord(group, letter, Reason.of(reason)));
  }

  private ProducerRecord<String, byte[]> toRecord(
      String group, ConsumerRecord<String, byte[]> letter, Reason reason) {
    String topic = names.withoutPrefix(letter.topic());
    byte @Nullable [] value = letter.value();
    var out =
        new ProducerRecord<String, byte[]>(
            names.withPrefix(Topics.deadLettersOf(group, topic)),
            letter.partition() + "-" + letter.offset(),
            value == null ? new byte[0] : value);
    Headers headers = out.headers();
    letter.headers().forEach(headers::add);
    RecordHeaders.add(headers, LetterHeaders.TOPIC, topic);
    RecordHeaders.add(headers, LetterHeaders.PARTITION, String.valueOf(letter.partition()));
    RecordHeaders.add(headers, LetterHeaders.OFFSET, String.valueOf(letter.offset()));
    RecordHeaders.add(headers, LetterHeaders.KEY, letter.key());
    RecordHeaders.add(headers, LetterHeaders.TIMESTAMP, String.valueOf(letter.timestamp()));
    RecordHeaders.add(headers, LetterHeaders.KIND, reason.kind());
    RecordHeaders.add(headers, LetterHeaders.MESSAGE, reason.message());
    RecordHeaders.add(headers, LetterHeaders.SINCE, clock.instant().toString());
    RecordHeaders.add(headers, LetterHeaders.NULL, value == null ? "true" : null);
    return out;
  }
}
