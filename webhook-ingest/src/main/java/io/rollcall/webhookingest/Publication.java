package io.rollcall.webhookingest;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Hands records to Kafka.
 *
 * <ol>
 *   <li>Never blocks.
 *   <li>{@link Outcome#ACCEPTED} only after every in-sync replica has the record.
 *   <li>Every record has an outcome within the acknowledgement time-out, whatever Kafka does.
 *   <li>At most so many records are unconfirmed as are configured.
 * </ol>
 */
final class Publication {

  private final SharedProducer producer;
  private final long ackMillis;
  private final int maxUnconfirmed;
  private final AtomicInteger unconfirmed = new AtomicInteger();

  Publication(SharedProducer producer, Duration ackTimeout, int maxUnconfirmed) {
    this.producer = producer;
    this.ackMillis = ackTimeout.toMillis();
    this.maxUnconfirmed = maxUnconfirmed;
  }

  /**
   * @param loop on which the outcome comes
   */
  Mono<Outcome> publish(ProducerRecord<byte[], byte[]> record, EventLoop loop) {
    return Mono.create(sink -> send(record, loop, sink));
  }

  int unconfirmed() {
    return unconfirmed.get();
  }

  private void send(
      ProducerRecord<byte[], byte[]> record, EventLoop loop, MonoSink<Outcome> answer) {
    if (unconfirmed.incrementAndGet() > maxUnconfirmed) {
      unconfirmed.decrementAndGet();
      answer.success(Outcome.OVERLOADED);
      return;
    }
    Confirmation confirmation = new Confirmation(answer, loop, unconfirmed);
    var deadline = loop.schedule(confirmation::late, ackMillis, TimeUnit.MILLISECONDS);
    answer.onDispose(() -> deadline.cancel(false));
    Producer<byte[], byte[]> now = producer.now();
    try {
      now.send(record, confirmation);
    } catch (RuntimeException fault) {
      producer.broken(now, fault);
      confirmation.onCompletion(null, fault);
    }
  }
}
