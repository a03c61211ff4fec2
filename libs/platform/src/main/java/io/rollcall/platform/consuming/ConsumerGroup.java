package io.rollcall.platform.consuming;

import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the topics of one consumer group. During an outage its partitions are paused and the same
 * batch is tried again, for ever: they keep their owner, and nothing is skipped.
 */
final class ConsumerGroup {

  /** Long enough for a batch that is applied one by one. */
  private static final int POLL_INTERVAL_MILLIS = 600_000;

  private final ConcurrentMessageListenerContainer<String, byte[]> container;

  /** One group of this process; reads once it is started. */
  ConsumerGroup(
      BatchConsumer consumer, KafkaClients kafka, KafkaNames names, ConsumingProperties settings) {
    this.container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(clientSettings(kafka, settings)),
            topics(consumer, names));
    container.setBeanName(consumer.work().group());
    container.setConcurrency(settings.concurrency());
    container.setCommonErrorHandler(tryingAgain(consumer.work().group(), settings));
  }

  private static DefaultErrorHandler tryingAgain(String group, ConsumingProperties settings) {
    var handler = new DefaultErrorHandler(forEver(settings));
    handler.setRetryListeners(new OutageLog(group));
    return handler;
  }

  private static Map<String, Object> clientSettings(
      KafkaClients kafka, ConsumingProperties settings) {
    Map<String, Object> client = kafka.consumerSettings();
    client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    client.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, POLL_INTERVAL_MILLIS);
    client.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return client;
  }

  private static ContainerProperties topics(BatchConsumer consumer, KafkaNames names) {
    var properties =
        new ContainerProperties(
            consumer.work().topics().stream().map(names::withPrefix).toArray(String[]::new));
    properties.setGroupId(names.withPrefix(consumer.work().group()));
    properties.setAckMode(AckMode.BATCH);
    properties.setAssignmentCommitOption(AssignmentCommitOption.ALWAYS);
    properties.setMessageListener(new BlockingAdapter(consumer));
    return properties;
  }

  private static BackOff forEver(ConsumingProperties settings) {
    var backOff = new ExponentialBackOff(settings.firstBackOff().toMillis(), 2);
    backOff.setMaxInterval(settings.longestBackOff().toMillis());
    return backOff;
  }

  void start() {
    container.start();
  }

  void stop() {
    container.stop();
  }

  boolean isRunning() {
    return container.isRunning();
  }
}
