package io.rollcall.platform.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ProducerPostProcessor;

/**
 * Makes clients whose keys are text and whose values are bytes.
 *
 * @param consumer connection and security of consumers
 * @param producer connection and security of producers
 * @param admin connection and security of administration
 * @param around what every producer is put into, the last one outermost
 */
public record KafkaClients(
    Map<String, Object> consumer,
    Map<String, Object> producer,
    Map<String, Object> admin,
    List<ProducerPostProcessor<String, byte[]>> around) {

  /** Answers of the broker hold at most this much, so that a batch fits in a small container. */
  private static final int FETCH_BYTES = 8 * 1024 * 1024;

  /** After a crash the partitions go to another replica in this time; Kafka's default is 45 s. */
  private static final int SESSION_MILLIS = 10_000;

  /** What a consumer starts from: nothing committed by itself, nothing skipped, nothing created. */
  public Map<String, Object> consumerSettings() {
    Map<String, Object> settings = new HashMap<>(consumer);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    return settings;
  }

  /** A consumer that reads what it is told to, and commits nothing. */
  public Consumer<String, byte[]> reader(String group) {
    Map<String, Object> settings = consumerSettings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    return new KafkaConsumer<>(settings);
  }

  /**
   * A producer whose records are confirmed by every in-sync replica, in order and once.
   *
   * @param own further settings
   */
  public Producer<String, byte[]> producer(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(producer);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.putAll(own);
    Producer<String, byte[]> made = new KafkaProducer<>(settings);
    for (ProducerPostProcessor<String, byte[]> each : around) {
      made = each.apply(made);
    }
    return made;
  }

  /** For offsets. */
  public Admin administration() {
    return Admin.create(admin);
  }
}
