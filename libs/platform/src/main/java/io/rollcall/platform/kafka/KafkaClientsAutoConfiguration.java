package io.rollcall.platform.kafka;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Kafka as every service sees it. */
@AutoConfiguration
@ConditionalOnClass(KafkaAdmin.class)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaClientsAutoConfiguration {

  @Bean
  KafkaNames kafkaNames(KafkaSettings settings) {
    return new KafkaNames(settings.topicPrefix());
  }

  @Bean
  KafkaClients kafkaClients(
      ConsumerFactory<?, ?> consumers,
      ProducerFactory<String, byte[]> producers,
      KafkaAdmin admin) {
    return new KafkaClients(
        consumers.getConfigurationProperties(),
        producers.getConfigurationProperties(),
        admin.getConfigurationProperties(),
        producers.getPostProcessors());
  }
}
