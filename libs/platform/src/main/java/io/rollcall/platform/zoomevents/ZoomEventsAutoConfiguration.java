package io.rollcall.platform.zoomevents;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.background.BackgroundLoop;
import io.rollcall.platform.consuming.ConsumerGroups;
import io.rollcall.platform.consuming.Consumers;
import io.rollcall.platform.consuming.Patience;
import io.rollcall.platform.copies.CopyProgress;
import io.rollcall.platform.deadletters.DeadLetters;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** Reads Zoom's events for every {@link ZoomEventHandler} of the service. */
@AutoConfiguration
@ConditionalOnClass({ConnectionFactory.class, DatabaseClient.class, KafkaAdmin.class})
@EnableConfigurationProperties(ZoomEventsProperties.class)
class ZoomEventsAutoConfiguration {

  @Bean
  Inbox inbox(DatabaseClient database) {
    return new Inbox(database, Clock.systemUTC());
  }

  @Bean
  ParkedOneByOne parkedOneByOne(
      ParkedEvents parked,
      Inbox inbox,
      ReactiveTransactionManager transactions,
      Patience patience,
      DeadLetters deadLetters) {
    return new ParkedOneByOne(
        parked, inbox, TransactionalOperator.create(transactions), patience, deadLetters);
  }

  @Bean
  ParkedEvents parkedEvents(DatabaseClient database) {
    return new ParkedEvents(database);
  }

  @Bean
  MeetingLocks meetingLocks(DatabaseClient database) {
    return new MeetingLocks(database);
  }

  /** The handlers are looked up late, because what they use may use the parking. */
  @Bean
  Parking parking(
      ObjectProvider<ZoomEventHandler> handlers,
      ParkedEvents parked,
      MeetingLocks locks,
      ReactiveTransactionManager transactions) {
    var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    return new Parking(
        () -> handlers.orderedStream().toList(),
        parked,
        locks,
        TransactionalOperator.create(transactions, nested));
  }

  @Bean
  ParkingMetrics parkingMetrics(MeterRegistry registry) {
    return new ParkingMetrics(registry);
  }

  @Bean
  ParkingSweep parkingSweep(
      ParkedEvents parked,
      Parking parking,
      MeetingLocks locks,
      ReactiveTransactionManager transactions,
      ParkedOneByOne oneByOne,
      CopyProgress copies,
      ParkingMetrics metrics,
      ZoomEventsProperties settings) {
    return new ParkingSweep(
        parked,
        parking,
        locks,
        TransactionalOperator.create(transactions),
        oneByOne,
        copies,
        settings.keepParked(),
        metrics::foreign);
  }

  @Bean
  BackgroundLoop parkingSweeping(
      ParkingSweep sweep,
      ObjectProvider<ZoomEventHandler> handlers,
      ParkedEvents parked,
      ParkingMetrics metrics,
      ZoomEventsProperties settings) {
    return BackgroundLoop.every(
        settings.sweep(),
        "parking-sweep",
        () ->
            Mono.defer(() -> sweep.sweep(handlers.orderedStream().toList()))
                .then(metrics.measure(parked)));
  }

  @Bean
  BackgroundLoop inboxMaintenance(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      ZoomEventsProperties settings) {
    var days =
        new InboxDays(database, TransactionalOperator.create(transactions), Clock.systemUTC());
    return BackgroundLoop.every(settings.inboxDays(), "inbox-days", days::maintain);
  }

  @Bean
  ConsumerGroups zoomEventGroups(
      ObjectProvider<ZoomEventHandler> handlers,
      Inbox inbox,
      ParkedEvents parked,
      MeetingLocks locks,
      Consumers consumers) {
    return consumers.groups(
        handlers.orderedStream().map(handler -> new ZoomEventWork(handler, inbox, parked, locks)));
  }
}
