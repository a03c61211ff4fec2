package io.rollcall.webhookingest;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Kafka has the records, and its confirmations are held back until the test lets them go. */
public final class HeldConfirmations implements ProducerInterceptor<String, byte[]> {

  private static final CountDownLatch RELEASED = new CountDownLatch(1);
  private static final AtomicInteger SENT = new AtomicInteger();

  static int sent() {
    return SENT.get();
  }

  static void release() {
    RELEASED.countDown();
  }

  @Override
  public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
    SENT.incrementAndGet();
    return record;
  }

  @Override
  public void onAcknowledgement(@Nullable RecordMetadata record, @Nullable Exception fault) {
    try {
      RELEASED.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void configure(Map<String, ?> settings) {
    // it has none
  }

  @Override
  public void close() {
    release();
  }
}
