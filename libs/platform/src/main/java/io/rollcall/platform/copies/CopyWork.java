package io.rollcall.platform.copies;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.consuming.RecordWork;
import io.rollcall.platform.failures.Poison;
import io.rollcall.platform.kafka.RecordHeaders;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes records of state to one table of a copy. */
record CopyWork(StateCopy copy, String group, String table) implements RecordWork {

  static CopyWork live(StateCopy copy) {
    return new CopyWork(copy, copy.consumer(), copy.table());
  }

  @Override
  public List<String> topics() {
    return List.of(copy.topic());
  }

  @Override
  public boolean concerns(ConsumerRecord<String, byte[]> candidate) {
    return true;
  }

  @Override
  public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
    return copy.apply(table, records.stream().map(CopyWork::state).toList());
  }

  private static StateRecord state(ConsumerRecord<String, byte[]> read) {
    @Nullable String key = read.key();
    if (key == null) {
      throw new Poison("a record of state has no key");
    }
    String type = RecordHeaders.text(read.headers(), CloudEventHeaders.TYPE);
    return new StateRecord(key, requireNonNullElse(type, ""), read.value());
  }
}
