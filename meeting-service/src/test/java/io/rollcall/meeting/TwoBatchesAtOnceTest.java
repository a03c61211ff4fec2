package io.rollcall.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.fixtures.Reports;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.testkit.calls.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Two topics are read at once, so two batches may tell about the same meeting. */
class TwoBatchesAtOnceTest extends MeetingServiceTest {

  private static final Instant NINE = Instant.parse("2030-12-01T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ZoomEventHandler handler;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  TwoBatchesAtOnceTest(
      @Autowired ZoomEventHandler handler,
      @Autowired DatabaseClient database,
      @Autowired TransactionalOperator transaction) {
    this.handler = handler;
    this.database = database;
    this.transaction = transaction;
  }

  @Test
  void twoBatchesAboutOneMeetingDoNotWaitForEachOther() throws InterruptedException {
    Api.Answer meeting = scheduled(teacher("C-two"), request("C-two", NINE));
    Reports reports = new Reports("campus", meeting.text("/zoomId"));
    Sinks.Empty<Void> goOn = Sinks.empty();
    CountDownLatch locked = new CountDownLatch(1);
    Mono<Void> until = Mono.<Void>fromRunnable(locked::countDown).then(goOn.asMono());
    Mono<Void> third = begun(held(UUID.fromString(meeting.text("/id")), until));
    assertThat(locked.await(30, SECONDS)).isTrue();

    Mono<Void> started = begun(batch(reports.started("two", NINE)));
    Mono<Void> joined = begun(batch(reports.joined("two", "Ana", NINE.minusSeconds(5))));
    soon().until(() -> waiting() == 2);
    goOn.tryEmitEmpty();

    Mono.when(third, started, joined).block(PATIENCE);
    List<String> occurrences =
        teacher("C-two").get(path(meeting) + "/occurrences").items().stream()
            .map(it -> it.path("startedAt").asString())
            .toList();
    assertThat(occurrences).containsExactly(NINE.minusSeconds(5).toString());
  }

  /** Stops both where they lock the meeting, after they have added to its log. */
  private Mono<Void> held(UUID meeting, Mono<Void> until) {
    return transaction.transactional(
        database
            .sql("select id from meeting where id = :id for no key update")
            .bind("id", meeting)
            .then()
            .then(until));
  }

  private Mono<Void> batch(ZoomEvent event) {
    return transaction.transactional(handler.apply(List.of(event)));
  }

  private static Mono<Void> begun(Mono<Void> work) {
    Mono<Void> outcome = work.cache();
    outcome.subscribe(nothing -> {}, failure -> {});
    return outcome;
  }

  private long waiting() {
    return database
        .sql(
            """
            select count(*) as sessions from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
              and query like 'select * from meeting %'
            """)
        .map(row -> requireNonNull(row.get("sessions", Long.class)))
        .one()
        .blockOptional(PATIENCE)
        .orElse(0L);
  }
}
