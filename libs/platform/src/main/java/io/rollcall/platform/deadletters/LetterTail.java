package io.rollcall.platform.deadletters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.Topics;
import io.rollcall.platform.deadletters.Replay.Source;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the dead letters of this service from their beginning, and keeps the index. */
final class LetterTail implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LetterTail.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Replay replay;
  private final LetterIndex index;
  private final KafkaClients kafka;
  private final KafkaNames names;
  private final MeterRegistry registry;
  private volatile @Nullable Consumer<String, byte[]> reader;
  private @Nullable Thread thread;

  LetterTail(
      Replay replay,
      LetterIndex index,
      KafkaClients kafka,
      KafkaNames names,
      MeterRegistry registry) {
    this.replay = replay;
    this.index = index;
    this.kafka = kafka;
    this.names = names;
    this.registry = registry;
  }

  @Override
  public synchronized void start() {
    Map<TopicPartition, Source> sources =
        replay.sources().stream().collect(Collectors.toMap(this::letters, source -> source));
    if (thread != null || sources.isEmpty()) {
      return;
    }
    sources.values().forEach(this::measure);
    Consumer<String, byte[]> own = kafka.reader(names.withPrefix("deadletters"));
    reader = own;
    thread = Thread.ofPlatform().daemon().name("dead-letters").start(() -> follow(own, sources));
  }

  private TopicPartition letters(Source source) {
    return new TopicPartition(
        names.withPrefix(Topics.deadLettersOf(source.group(), source.topic())), 0);
  }

  private void measure(Source source) {
    Gauge.builder("rollcall.deadletters", () -> index.count(source))
        .description("Records that could not be applied, and wait for an operator")
        .tag("group", source.group())
        .tag("topic", source.topic())
        .register(registry);
  }

  private void follow(Consumer<String, byte[]> own, Map<TopicPartition, Source> sources) {
    try (own) {
      own.assign(sources.keySet());
      own.seekToBeginning(sources.keySet());
      while (isRunning()) {
        own.poll(POLL).forEach(letter -> take(sources, letter));
      }
    } catch (WakeupException | InterruptException e) {
      log.debug("dead letters are not followed any more", e);
    } catch (RuntimeException e) {
      log.error("dead letters cannot be followed; the list is incomplete until a restart", e);
    }
  }

  private void take(Map<TopicPartition, Source> sources, ConsumerRecord<String, byte[]> letter) {
    Source source = sources.get(new TopicPartition(letter.topic(), letter.partition()));
    if (source != null) {
      index.read(source, letter);
    }
  }

  @Override
  public synchronized void stop() {
    Consumer<String, byte[]> own = reader;
    Thread following = thread;
    reader = null;
    thread = null;
    if (own == null || following == null) {
      return;
    }
    own.wakeup();
    try {
      following.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return reader != null;
  }
}
