package io.rollcall.webhookingest;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

  private final Convoys convoys;
  private final long ackMillis;
  private final int maxUnconfirmed;
  private final AtomicInteger unconfirmed = new AtomicInteger();

  Publication(Convoys convoys, Duration ackTimeout, int maxUnconfirmed) {
    this.convoys = convoys;
    this.ackMillis = ackTimeout.toMillis();
    this.maxUnconfirmed = maxUnconfirmed;
  }

  /**
   * @param loop on which the outcome comes
   */
  Mono<Outcome> publish(ProducerRecord<String, byte[]> record, EventLoop loop) {
    return Mono.create(sink -> send(record, loop, sink));
  }

  int unconfirmed() {
    return unconfirmed.get();
  }

  private void send(
      ProducerRecord<String, byte[]> record, EventLoop loop, MonoSink<Outcome> answer) {
    if (unconfirmed.incrementAndGet() > maxUnconfirmed) {
      unconfirmed.decrementAndGet();
      answer.success(Outcome.OVERLOADED);
      return;
    }
    Shipment shipment = new Shipment(record, answer, loop, unconfirmed);
    var deadline = loop.schedule(shipment::timeIsUp, ackMillis, TimeUnit.MILLISECONDS);
    answer.onDispose(() -> deadline.cancel(false));
    convoys.add(shipment);
  }
}
