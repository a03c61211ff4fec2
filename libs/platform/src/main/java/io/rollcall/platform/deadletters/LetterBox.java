package io.rollcall.platform.deadletters;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.deadletters.LetterIndex.Entry;
import io.rollcall.platform.deadletters.Replay.Source;
import io.rollcall.platform.failures.OutageException;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import io.rollcall.platform.kafka.RecordHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Gets single letters out of their topic, and removes them. */
final class LetterBox {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final KafkaClients kafka;
  private final KafkaNames names;
  private final LetterProducer producer;

  LetterBox(KafkaClients kafka, KafkaNames names, LetterProducer producer) {
    this.kafka = kafka;
    this.names = names;
    this.producer = producer;
  }

  /** The record as its group read it. */
  Mono<ConsumerRecord<String, byte[]>> original(Entry entry) {
    return Mono.fromCallable(() -> read(entry))
        .subscribeOn(Schedulers.boundedElastic())
        .map(letter -> original(entry.source(), letter));
  }

  /** Removes a letter, for every replica. */
  Mono<Void> remove(Entry entry) {
    String key = entry.letter().partition() + "-" + entry.letter().offset();
    return producer.send(new ProducerRecord<>(topic(entry.source()), key, null));
  }

  private ConsumerRecord<String, byte[]> read(Entry entry) {
    var partition = new TopicPartition(topic(entry.source()), 0);
    try (Consumer<String, byte[]> reader = kafka.reader(names.withPrefix("deadletters"))) {
      reader.assign(List.of(partition));
      reader.seek(partition, entry.position());
      var read = reader.poll(LIMIT).records(partition);
      if (read.isEmpty() || read.getFirst().offset() != entry.position()) {
        throw new OutageException("the dead letter cannot be read now");
      }
      return read.getFirst();
    }
  }

  private ConsumerRecord<String, byte[]> original(
      Source source, ConsumerRecord<String, byte[]> letter) {
    Headers headers = letter.headers();
    @Nullable String key = RecordHeaders.text(headers, LetterHeaders.KEY);
    var original =
        new ConsumerRecord<String, byte[]>(
            names.withPrefix(source.topic()),
            (int) DeadLetter.number(headers, LetterHeaders.PARTITION),
            DeadLetter.number(headers, LetterHeaders.OFFSET),
            DeadLetter.number(headers, LetterHeaders.TIMESTAMP),
            TimestampType.CREATE_TIME,
            ConsumerRecord.NULL_SIZE,
            ConsumerRecord.NULL_SIZE,
            key,
            headers.lastHeader(LetterHeaders.NULL) == null ? letter.value() : null,
            new org.apache.kafka.common.header.internals.RecordHeaders(),
            Optional.empty());
    headers.forEach(
        header -> {
          if (!header.key().startsWith(LetterHeaders.PREFIX)) {
            original.headers().add(header);
          }
        });
    return original;
  }

  private String topic(Source source) {
    return names.withPrefix(Topics.deadLettersOf(source.group(), source.topic()));
  }
}
