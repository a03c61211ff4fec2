package io.rollcall.webhookingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one producer of the process.
 *
 * <ol>
 *   <li>It knows the partitions of every topic before the service is ready, and never forgets them,
 *       so that sending does not wait for them.
 *   <li>One that can never send again is replaced, without a restart.
 * </ol>
 */
final class SharedProducer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SharedProducer.class);
  private static final Duration CHECK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Supplier<Producer<String, byte[]>> factory;
  private final List<String> topics;
  private final AtomicReference<Producer<String, byte[]>> producer;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("producer-keeper").daemon().unstarted(task));
  private volatile boolean warm;
  private volatile boolean broken;

  SharedProducer(Supplier<Producer<String, byte[]>> factory, List<String> topics) {
    this.factory = factory;
    this.topics = topics;
    this.producer = new AtomicReference<>(factory.get());
    keeper.scheduleWithFixedDelay(this::keep, 0, CHECK.toMillis(), TimeUnit.MILLISECONDS);
  }

  Producer<String, byte[]> now() {
    return producer.get();
  }

  /** Every topic is known. */
  boolean warm() {
    return warm;
  }

  /** Sending threw, instead of reporting a fault: this producer is of no more use. */
  void broken(Producer<String, byte[]> failed, RuntimeException fault) {
    if (producer.get() == failed && !broken) {
      broken = true;
      log.error("The producer is replaced: {}", fault.toString());
    }
  }

  @Override
  public void close() {
    keeper.shutdownNow();
    producer.get().close(PATIENCE);
  }

  private void keep() {
    try {
      if (broken) {
        replace();
      }
      if (!warm) {
        warm = topics.stream().filter(topic -> !known(topic)).count() == 0;
      }
    } catch (RuntimeException e) {
      log.error("The producer cannot be kept: {}", e.toString());
    }
  }

  private void replace() {
    Producer<String, byte[]> last = producer.getAndSet(factory.get());
    warm = false;
    broken = false;
    last.close(Duration.ZERO);
  }

  private boolean known(String topic) {
    try {
      return !producer.get().partitionsFor(topic).isEmpty();
    } catch (KafkaException e) {
      log.debug("{} is not known yet: {}", topic, e.toString());
      return false;
    }
  }
}
