package io.rollcall.webhookingest;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records in convoys: while one is on its way, what comes gathers for the next.
 *
 * <ol>
 *   <li>A record that comes while hardly anything is on its way leaves at once, on its own thread.
 *   <li>The next convoy leaves on Kafka's thread as soon as the last one has arrived, all at once,
 *       so that Kafka's client makes one request of it and is not woken for each record.
 *   <li>A convoy that is held up does not hold up the next for longer than 40 ms: one slow broker
 *       is not the others' trouble.
 *   <li>What is late before it leaves does not leave.
 * </ol>
 */
final class Convoys {

  private static final Logger log = LoggerFactory.getLogger(Convoys.class);
  private static final long PATIENCE = Duration.ofMillis(20).toNanos();

  private static final int FEW = 4;
  private static final int LONGEST = 1_000;
  private static final Exception TOO_LATE = new TimeoutException("it was late before it left");

  private final SharedProducer producer;
  private final Queue<Shipment> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underway = new AtomicInteger();
  private final AtomicBoolean leaving = new AtomicBoolean();
  private final AtomicBoolean watched = new AtomicBoolean();
  private final LongSupplier nanos;
  private volatile long left;

  Convoys(SharedProducer producer, LongSupplier nanos) {
    this.producer = producer;
    this.nanos = nanos;
    this.left = nanos.getAsLong();
  }

  void add(Shipment shipment) {
    waiting.add(shipment);
    leaveOrWatch(shipment.loop());
  }

  private void leaveOrWatch(EventLoop loop) {
    if (underway.get() < FEW || nanos.getAsLong() - left > PATIENCE) {
      leave();
    }
    // who leaves at this moment may have looked before this one came
    if (!waiting.isEmpty() && watched.compareAndSet(false, true)) {
      loop.schedule(() -> lookAgain(loop), PATIENCE, TimeUnit.NANOSECONDS);
    }
  }

  private void lookAgain(EventLoop loop) {
    watched.set(false);
    if (!waiting.isEmpty()) {
      leaveOrWatch(loop);
    }
  }

  private void leave() {
    while (!waiting.isEmpty() && leaving.compareAndSet(false, true)) {
      left = nanos.getAsLong();
      int size = 0;
      for (Shipment next = poll(size++); next != null; next = poll(size++)) {
        send(next);
      }
      leaving.set(false);
      if (underway.get() > 0) {
        return;
      }
    }
  }

  private @Nullable Shipment poll(int taken) {
    return taken < LONGEST ? waiting.poll() : null;
  }

  private void send(Shipment shipment) {
    underway.incrementAndGet();
    if (shipment.late()) {
      arrived(shipment, TOO_LATE);
      return;
    }
    Producer<String, byte[]> now = producer.now();
    try {
      now.send(shipment.unload(), (_, fault) -> arrived(shipment, fault));
    } catch (RuntimeException fault) {
      producer.broken(now, fault);
      arrived(shipment, fault);
    }
  }

  private void arrived(Shipment shipment, @Nullable Exception fault) {
    if (fault != null) {
      log.debug("Kafka has not confirmed a record: {}", fault.toString());
    }
    if (shipment.end(fault == null ? Outcome.ACCEPTED : Outcome.NOT_CONFIRMED)
        && underway.decrementAndGet() == 0) {
      leave();
    }
  }
}
