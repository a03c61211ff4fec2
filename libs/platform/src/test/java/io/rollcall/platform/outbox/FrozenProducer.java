package io.rollcall.platform.outbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends, but tells of no confirmation before it wakes up. */
final class FrozenProducer {

  private final Producer<String, byte[]> producer;
  private final Queue<Runnable> confirmations = new ConcurrentLinkedQueue<>();

  FrozenProducer(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  int holds() {
    return confirmations.size();
  }

  void wake() {
    confirmations.forEach(Runnable::run);
  }

  Producer<String, byte[]> asProducer() {
    return ProducerWith.sending(producer, this::send);
  }

  private Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent, Callback callback) {
    return producer.send(
        sent,
        (metadata, failure) -> confirmations.add(() -> callback.onCompletion(metadata, failure)));
  }
}
