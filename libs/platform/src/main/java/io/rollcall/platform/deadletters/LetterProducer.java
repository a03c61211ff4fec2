package io.rollcall.platform.deadletters;

import io.rollcall.platform.failures.OutageException;
import io.rollcall.platform.kafka.KafkaClients;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes to the topics of dead letters. Whatever prevents it is an outage. */
final class LetterProducer implements AutoCloseable {

  /** A letter is a record of up to 900 kB and its reason. */
  private static final int REQUEST_BYTES = 2 * 1024 * 1024;

  private final Producer<String, byte[]> producer;

  LetterProducer(KafkaClients kafka) {
    this.producer =
        kafka.producer(
            Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * REQUEST_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000));
  }

  Mono<Void> send(ProducerRecord<String, byte[]> letter) {
    return Mono.<Void>create(
            sink ->
                producer.send(
                    letter,
                    (metadata, failure) -> {
                      if (failure == null) {
                        sink.success();
                      } else {
                        sink.error(failure);
                      }
                    }))
        .onErrorMap(failure -> new OutageException("dead letters cannot be written", failure))
        .subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public void close() {
    producer.close();
  }
}
