package io.rollcall.platform.database;

import static io.rollcall.platform.fixtures.NotingService.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.failures.Failures;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.NotingService;
import io.rollcall.platform.fixtures.Read;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** No statement and no transaction holds a connection without end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PatienceOfSessionsTest {

  private final Backend backend = Backend.create();
  private final NotingService service =
      new NotingService(
          backend,
          backend,
          "rollcall.database.lock=200ms",
          "rollcall.database.statement=1s",
          "rollcall.database.idle=1s",
          "rollcall.consuming.longest-back-off=400ms");

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void whoWaitsForALockIsToldToTryAgainAndAnEventIsTriedUntilItIsFree(CapturedOutput output)
      throws SQLException {
    try (Connection other = backend.address().connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table note in access exclusive mode");

      service.tell(List.of("locked-out"));

      service
          .ask()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .exists("Retry-After")
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/try-again");
      await().atMost(PATIENCE).until(() -> refusedForALock() > 3);
      await().atMost(PATIENCE).until(() -> output.getOut().contains(" at insert into note "));
      other.rollback();
    }

    await().atMost(PATIENCE).until(() -> service.notes().size() == 1);
    assertThat(Read.toEnd(backend, Topics.deadLettersOf(Lessons.GROUP, Topics.ZOOM_MEETING)))
        .isEmpty();
  }

  @Test
  void aStatementThatTakesTooLongIsAnOutage() {
    Throwable failure = catchThrowable(() -> run(database("select pg_sleep(60)")));

    assertThat(failure).rootCause().hasMessageContaining("statement timeout");
    assertThat(Failures.isOutage(failure)).isTrue();
  }

  @Test
  void aTransactionThatAsksForNothingIsEnded() {
    Mono<Void> idle =
        database("select 1").then(Mono.delay(Duration.ofSeconds(3))).then(database("select 1"));

    Throwable failure =
        catchThrowable(() -> run(service.bean(TransactionalOperator.class).transactional(idle)));

    assertThat(Failures.isOutage(failure)).isTrue();
  }

  private Mono<Void> database(String sql) {
    return service.bean(DatabaseClient.class).sql(sql).then();
  }

  private static void run(Mono<Void> work) {
    work.block(PATIENCE);
  }

  /** How often a transaction of this database came to nothing. */
  private long refusedForALock() {
    return backend.count(
        "select xact_rollback from pg_stat_database where datname = current_database()");
  }
}
