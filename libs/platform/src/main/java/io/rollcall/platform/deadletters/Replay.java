package io.rollcall.platform.deadletters;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Hands dead letters back to those who could not apply them. */
public interface Replay {

  /** From where letters can come. */
  List<Source> sources();

  /**
   * Applies a record in a transaction of its own.
   *
   * @param group the consumer group, without prefix
   * @return fails with what is still wrong
   */
  Mono<Void> replay(String group, ConsumerRecord<String, byte[]> letter);

  /**
   * A group and one of its topics, both without prefix.
   *
   * @param group the consumer group
   * @param topic what it reads
   */
  record Source(String group, String topic) {}
}
