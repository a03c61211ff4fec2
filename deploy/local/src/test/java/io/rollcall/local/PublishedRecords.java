package io.rollcall.local;

import io.rollcall.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that stands on some topics, values and headers. */
final class PublishedRecords {

  static final List<String> OURS =
      List.of(
          Topics.MEETING,
          Topics.REGISTRANT,
          Topics.RECORDING,
          Topics.ATTENDANCE,
          Topics.ANNOUNCEMENT);

  private PublishedRecords() {}

  static List<String> of(String bootstrapServers, List<String> topics) {
    Map<String, Object> settings =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    List<String> texts = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = topics.stream().flatMap(PublishedRecords::all).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record -> {
                  texts.add(text(record.value()));
                  record.headers().forEach(header -> texts.add(text(header.value())));
                });
      }
    }
    return texts;
  }

  private static Stream<TopicPartition> all(String topic) {
    return Stream.iterate(0, partition -> partition < Topics.PARTITIONS, partition -> partition + 1)
        .map(partition -> new TopicPartition(topic, partition));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
