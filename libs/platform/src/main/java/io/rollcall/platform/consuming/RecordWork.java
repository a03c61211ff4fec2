package io.rollcall.platform.consuming;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** What a consumer group does with its records. */
public interface RecordWork {

  /** The consumer group, without prefix. */
  String group();

  /** What it reads, without prefix. */
  List<String> topics();

  /** Whether the record is to be applied at all. Decided before the database is touched. */
  boolean concerns(ConsumerRecord<String, byte[]> candidate);

  /**
   * Applies records in their order, within the transaction that it is called in. A record that was
   * applied before has no effect.
   */
  Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records);
}
