package io.rollcall.platform.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Dead letters of every service that applies records to a database. */
@AutoConfiguration
@ConditionalOnClass({ConnectionFactory.class, KafkaAdmin.class})
class DeadLettersAutoConfiguration {

  @Bean
  LetterProducer letterProducer(KafkaClients kafka) {
    return new LetterProducer(kafka);
  }

  @Bean
  DeadLetters deadLetters(LetterProducer producer, KafkaNames names) {
    return new KafkaDeadLetters(producer, names, Clock.systemUTC());
  }

  @Bean
  LetterIndex letterIndex() {
    return new LetterIndex();
  }

  @Bean
  LetterTail letterTail(
      Replay replay,
      LetterIndex index,
      KafkaClients kafka,
      KafkaNames names,
      MeterRegistry registry) {
    String group = names.withPrefix("deadletters");
    return new LetterTail(replay, index, () -> kafka.reader(group), names, registry);
  }

  @Bean
  @ConditionalOnAvailableEndpoint
  DeadLettersEndpoint deadLettersEndpoint(
      LetterIndex index,
      KafkaClients kafka,
      KafkaNames names,
      LetterProducer producer,
      Replay replay) {
    return new DeadLettersEndpoint(index, new LetterBox(kafka, names, producer), replay);
  }
}
