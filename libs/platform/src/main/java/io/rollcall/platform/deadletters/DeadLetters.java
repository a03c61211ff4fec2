package io.rollcall.platform.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Where a consumer group leaves what it could not apply. */
@FunctionalInterface
public interface DeadLetters {

  /**
   * Leaves a record with its reason. Leaving it again replaces it.
   *
   * @param group the consumer group, without prefix
   * @param letter the record as it was read
   * @param reason why it could not be applied
   * @return completes when Kafka has confirmed it; fails only with an outage
   */
  Mono<Void> add(String group, ConsumerRecord<String, byte[]> letter, Throwable reason);
}
