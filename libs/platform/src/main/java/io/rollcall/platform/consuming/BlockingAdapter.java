package io.rollcall.platform.consuming;

import io.rollcall.platform.failures.OutageException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Mono;

/**
 * The one place where a thread waits for a reactive chain: Kafka's consumer thread, which keeps the
 * order of a partition, and commits offsets only after this returned.
 */
final class BlockingAdapter implements BatchMessageListener<String, byte[]> {

  private final BatchConsumer consumer;

  BlockingAdapter(BatchConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    try (var scope = BatchConsumer.traceOf(batch.getFirst()).open()) {
      await(consumer.consume(batch));
    }
  }

  private void await(Mono<Void> work) {
    try {
      work.block();
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      throw new OutageException(consumer.work().group() + " tries its batch again", failure);
    }
  }
}
