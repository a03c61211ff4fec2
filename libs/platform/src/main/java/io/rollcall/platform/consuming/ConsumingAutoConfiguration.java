package io.rollcall.platform.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.deadletters.DeadLetters;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What every consumer group of a service with a database has alike. */
@AutoConfiguration
@ConditionalOnClass({ConnectionFactory.class, DatabaseClient.class, KafkaAdmin.class})
@EnableConfigurationProperties(ConsumingProperties.class)
class ConsumingAutoConfiguration {

  @Bean
  Patience patience(DatabaseClient database, ConsumingProperties settings) {
    return new Patience(database, settings.poisonPause());
  }

  @Bean
  Consumers consumers(
      KafkaClients kafka,
      KafkaNames names,
      ConsumingProperties settings,
      ReactiveTransactionManager transactions,
      Patience patience,
      DeadLetters deadLetters,
      MeterRegistry registry,
      @Value("${spring.application.name}") String service) {
    return new Consumers(
        kafka,
        names,
        settings,
        TransactionalOperator.create(transactions),
        patience,
        deadLetters,
        new Visibility(registry, service));
  }
}
