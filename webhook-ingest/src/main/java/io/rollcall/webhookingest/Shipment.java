package io.rollcall.webhookingest;

import static java.util.Objects.requireNonNull;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** One record on its way to Kafka, and who waits for the outcome. */
final class Shipment {

  private @Nullable ProducerRecord<String, byte[]> record;
  private final MonoSink<Outcome> answer;
  private final EventLoop loop;
  private final AtomicInteger unconfirmed;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean late;

  Shipment(
      ProducerRecord<String, byte[]> record,
      MonoSink<Outcome> answer,
      EventLoop loop,
      AtomicInteger unconfirmed) {
    this.record = record;
    this.answer = answer;
    this.loop = loop;
    this.unconfirmed = unconfirmed;
  }

  /** What is to leave, once: whoever sends it has it then, and it is not held a second time. */
  ProducerRecord<String, byte[]> unload() {
    var unloaded = requireNonNull(record);
    record = null;
    return unloaded;
  }

  EventLoop loop() {
    return loop;
  }

  /** Zoom was told to come again; if it has not left yet, it need not leave any more. */
  boolean late() {
    return late;
  }

  /** Time is up. What Kafka holds stays counted until Kafka lets go. */
  void timeIsUp() {
    late = true;
    answer.success(Outcome.NOT_CONFIRMED);
  }

  /** False when it has already ended: the first word counts. */
  boolean end(Outcome outcome) {
    boolean first = ended.compareAndSet(false, true);
    if (first) {
      unconfirmed.decrementAndGet();
      loop.execute(() -> answer.success(outcome));
    }
    return first;
  }
}
