package io.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.failures.Failures;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.testkit.issuer.TokenIssuer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** No statement and no transaction holds a connection without end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PatienceOfSessionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Backend backend = Backend.create();
  private final TokenIssuer issuer = TokenIssuer.start();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;
  private WebTestClient http;

  @BeforeAll
  void start() {
    service =
        Service.answering(
            backend,
            issuer,
            Lessons::new,
            "rollcall.database.lock=200ms",
            "rollcall.database.statement=1s",
            "rollcall.database.idle=1s",
            "rollcall.consuming.longest-back-off=400ms");
    Lessons.tables(backend);
    backend.run("insert into lesson values ('campus', '555555555')");
    String token = issuer.token(Map.of("sub", "ada", "name", "Ada"));
    http =
        WebTestClient.bindToServer()
            .baseUrl(
                "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
            .defaultHeader("Authorization", "Bearer " + token)
            .responseTimeout(PATIENCE)
            .build();
  }

  @AfterAll
  void stop() {
    service.close();
    zoom.close();
    issuer.close();
  }

  @Test
  void whoWaitsForALockIsToldToTryAgainAndAnEventIsTriedUntilItIsFree(CapturedOutput output)
      throws SQLException {
    try (Connection other = backend.address().connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table note in access exclusive mode");

      zoom.started("locked-out", "555555555");

      http.get()
          .uri("/notes")
          .exchange()
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

    await()
        .atMost(PATIENCE)
        .until(() -> backend.query(String.class, "select event from note").size() == 1);
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
        catchThrowable(() -> run(service.getBean(TransactionalOperator.class).transactional(idle)));

    assertThat(Failures.isOutage(failure)).isTrue();
  }

  private Mono<Void> database(String sql) {
    return service.getBean(DatabaseClient.class).sql(sql).then();
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
