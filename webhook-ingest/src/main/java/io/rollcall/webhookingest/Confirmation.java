package io.rollcall.webhookingest;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.MonoSink;

/** Waits for Kafka's word about one record. The first word counts. */
final class Confirmation extends AtomicBoolean implements Callback {

  private static final long serialVersionUID = 1;
  private static final Logger log = LoggerFactory.getLogger(Confirmation.class);

  private final transient MonoSink<Outcome> answer;
  private final transient EventLoop loop;
  private final transient AtomicInteger unconfirmed;

  Confirmation(MonoSink<Outcome> answer, EventLoop loop, AtomicInteger unconfirmed) {
    this.answer = answer;
    this.loop = loop;
    this.unconfirmed = unconfirmed;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception fault) {
    if (compareAndSet(false, true)) {
      unconfirmed.decrementAndGet();
      loop.execute(() -> answer.success(fault == null ? Outcome.ACCEPTED : notConfirmed(fault)));
    }
  }

  /** Kafka may still write the record; what it takes up stays counted until Kafka says so. */
  void late() {
    answer.success(Outcome.NOT_CONFIRMED);
  }

  private static Outcome notConfirmed(Exception fault) {
    log.debug("Kafka has not confirmed a record: {}", fault.toString());
    return Outcome.NOT_CONFIRMED;
  }
}
