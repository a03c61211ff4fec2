package io.rollcall.platform.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.contracts.Topics;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LetterTailTest {

  private static final Replay.Source SOURCE = new Replay.Source("lessons", Topics.ZOOM_MEETING);
  private static final TopicPartition LETTERS =
      new TopicPartition(Topics.deadLettersOf(SOURCE.group(), SOURCE.topic()), 0);

  @Test
  void aReaderThatFailsIsReplaced() {
    MockConsumer<String, byte[]> broken = reader();
    broken.setPollException(new KafkaException("away"));
    MockConsumer<String, byte[]> mended = reader();
    mended.schedulePollTask(
        () ->
            mended.addRecord(
                new ConsumerRecord<>(LETTERS.topic(), 0, 0, "0-7", "{}".getBytes(UTF_8))));
    Queue<MockConsumer<String, byte[]>> readers = new ArrayDeque<>(List.of(broken, mended));
    var index = new LetterIndex();
    var tail =
        new LetterTail(
            new OneSource(), index, readers::remove, new KafkaNames(""), new SimpleMeterRegistry());

    tail.start();
    await().until(() -> index.count(SOURCE) == 1);
    tail.stop();

    assertThat(broken.closed()).isTrue();
    assertThat(mended.closed()).isTrue();
    assertThat(tail.isRunning()).isFalse();
  }

  private static MockConsumer<String, byte[]> reader() {
    var reader = new MockConsumer<String, byte[]>("earliest");
    reader.updateBeginningOffsets(Map.of(LETTERS, 0L));
    return reader;
  }

  private static final class OneSource implements Replay {

    @Override
    public List<Source> sources() {
      return List.of(SOURCE);
    }

    @Override
    public Mono<Void> replay(String group, ConsumerRecord<String, byte[]> letter) {
      return Mono.error(new UnsupportedOperationException());
    }
  }
}
