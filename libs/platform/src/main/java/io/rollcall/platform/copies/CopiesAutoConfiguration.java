package io.rollcall.platform.copies;

import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.consuming.ConsumerGroups;
import io.rollcall.platform.consuming.Consumers;
import io.rollcall.platform.kafka.KafkaClients;
import io.rollcall.platform.kafka.KafkaNames;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Keeps the copies of what other services own: one for every {@link StateCopy} of the service. */
@AutoConfiguration
@ConditionalOnClass({ConnectionFactory.class, DatabaseClient.class, KafkaAdmin.class})
class CopiesAutoConfiguration {

  private static final Duration LOOK = Duration.ofSeconds(5);

  @Bean
  CopyProgress copyProgress(
      ObjectProvider<StateCopy> copies, KafkaClients kafka, KafkaNames names) {
    var all = copies.orderedStream().toList();
    return all.isEmpty() ? () -> Mono.just(true) : new GroupProgress(all, kafka, names);
  }

  @Bean
  ConsumerGroups copyGroups(ObjectProvider<StateCopy> copies, Consumers consumers) {
    return consumers.groups(copies.orderedStream().map(CopyWork::live));
  }

  @Bean
  RebuildTickets rebuildTickets(DatabaseClient database) {
    return new RebuildTickets(database);
  }

  /** What cannot be applied in a rebuild is a dead letter of the live group already. */
  @Bean
  BackgroundLoop copyRebuilding(
      ObjectProvider<StateCopy> copies,
      RebuildTickets tickets,
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Consumers consumers,
      KafkaClients kafka,
      KafkaNames names) {
    var rebuild =
        new Rebuild(
            tickets,
            new RebuildTables(database),
            work -> consumers.consumer(work, (group, letter, reason) -> Mono.empty()),
            TransactionalOperator.create(transactions),
            kafka,
            names);
    return BackgroundLoop.every(
        LOOK, "copy-rebuild", () -> rebuild.one(copies.orderedStream().toList()));
  }

  @Bean
  @ConditionalOnAvailableEndpoint
  CopiesEndpoint copiesEndpoint(ObjectProvider<StateCopy> copies, RebuildTickets tickets) {
    return new CopiesEndpoint(copies.orderedStream().toList(), tickets);
  }
}
