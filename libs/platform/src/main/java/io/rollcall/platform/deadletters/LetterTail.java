package io.rollcall.platform.deadletters;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.Topics;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.deadletters.Replay.Source;
import io.rollcall.platform.kafka.KafkaNames;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Follows the dead letters of this service from their beginning, and keeps the index. A reader that
 * fails is replaced by one that begins again.
 */
final class LetterTail implements SmartLifecycle {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Replay replay;
  private final LetterIndex index;
  private final Supplier<Consumer<String, byte[]>> readers;
  private final KafkaNames names;
  private final MeterRegistry registry;
  private final BackgroundLoop following =
      new BackgroundLoop(
          "dead-letters", () -> Mono.fromRunnable(this::look).thenReturn(Duration.ZERO));
  private volatile Map<TopicPartition, Source> sources = Map.of();
  private volatile @Nullable Consumer<String, byte[]> reader;

  LetterTail(
      Replay replay,
      LetterIndex index,
      Supplier<Consumer<String, byte[]>> readers,
      KafkaNames names,
      MeterRegistry registry) {
    this.replay = replay;
    this.index = index;
    this.readers = readers;
    this.names = names;
    this.registry = registry;
  }

  @Override
  public void start() {
    sources = replay.sources().stream().collect(toUnmodifiableMap(this::letters, each -> each));
    if (!sources.isEmpty()) {
      sources.values().forEach(this::measure);
      following.start();
    }
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

  private void look() {
    try {
      Consumer<String, byte[]> own = reader;
      (own == null ? open() : own).poll(POLL).forEach(this::take);
    } catch (WakeupException e) {
      close();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Consumer<String, byte[]> open() {
    Consumer<String, byte[]> own = readers.get();
    reader = own;
    own.assign(sources.keySet());
    own.seekToBeginning(sources.keySet());
    return own;
  }

  private void take(ConsumerRecord<String, byte[]> letter) {
    Source source = sources.get(new TopicPartition(letter.topic(), letter.partition()));
    if (source != null) {
      index.read(source, letter);
    }
  }

  @Override
  public void stop() {
    var ended = following.finish();
    Consumer<String, byte[]> own = reader;
    if (own != null) {
      own.wakeup();
    }
    ended.completeOnTimeout(null, STOP.toMillis(), TimeUnit.MILLISECONDS).join();
    following.stop();
    close();
  }

  private void close() {
    Consumer<String, byte[]> own = reader;
    reader = null;
    if (own != null) {
      own.close();
    }
  }

  @Override
  public boolean isRunning() {
    return following.isRunning();
  }
}
