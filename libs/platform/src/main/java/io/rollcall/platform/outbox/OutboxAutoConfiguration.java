package io.rollcall.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The outbox of every service that has a database and Kafka. */
@AutoConfiguration
@ConditionalOnClass({ConnectionFactory.class, DatabaseClient.class, Producer.class})
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

  @Bean
  Outbox outbox(DatabaseClient database) {
    return new Outbox(database);
  }

  @Bean
  OutboxRows outboxRows(DatabaseClient database) {
    return new OutboxRows(database);
  }

  @Bean
  OutboxMetrics outboxMetrics(OutboxRows outbox, MeterRegistry registry) {
    return new OutboxMetrics(outbox, registry);
  }

  @Bean
  BackgroundLoop outboxMeasuring(OutboxMetrics metrics, OutboxProperties settings) {
    return BackgroundLoop.every(settings.measure(), "outbox-measuring", metrics::measure);
  }

  /** The part that sends. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "rollcall.outbox.enabled",
      havingValue = "true",
      matchIfMissing = true)
  static class Sending {

    @Bean
    RecordSender recordSender(
        KafkaClients kafka,
        KafkaNames names,
        OutboxProperties settings,
        @Value("${spring.application.name}") String service) {
      return new RecordSender(
          kafka.producer(settings.producer()), names, "/" + service, settings.handOver());
    }

    @Bean
    OutboxRelays outboxRelays(
        OutboxRows outbox,
        RecordSender sender,
        ReactiveTransactionManager transactions,
        OutboxProperties settings) {
      var relay =
          new OutboxRelay(outbox, sender, TransactionalOperator.create(transactions), settings);
      return new OutboxRelays(relay, settings.relays(), settings.handOver());
    }
  }
}
