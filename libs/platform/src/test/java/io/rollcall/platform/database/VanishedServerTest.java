package io.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.testkit.issuer.TokenIssuer;
import io.rollcall.testkit.servers.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The way to PostgreSQL is gone without a word: no reset, no end, no answer, for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VanishedServerTest {

  private static final int EVENTS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Backend backend = Backend.create();
  private final TcpProxy network = TcpProxy.before(backend.address());
  private final TokenIssuer issuer = TokenIssuer.start();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;
  private WebTestClient http;

  @BeforeAll
  void start() {
    service =
        Service.answering(
            backend.behind(network.host(), network.port()),
            issuer,
            Lessons::new,
            "rollcall.database.silence=1s",
            "rollcall.consuming.limit=1h",
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
    network.close();
  }

  @BeforeEach
  void somethingHasBeenApplied() {
    backend.run("truncate note");
    zoom.started("before-" + System.nanoTime(), "555555555");
    await().atMost(PATIENCE).until(() -> notes().size() == 1);
    http.get().uri("/notes").exchange().expectStatus().isOk();
  }

  @Test
  void consumersGoOnOverNewConnectionsAndNothingIsLost() {
    List<String> ids = ZoomPosts.ids("while-away", EVENTS);

    network.vanish();
    zoom.started(ids, "555555555");

    await().atMost(PATIENCE).until(() -> notes().size() == EVENTS + 1);
    assertThat(notes()).endsWith(ids.toArray(String[]::new));
    assertThat(Read.toEnd(backend, Topics.deadLettersOf(Lessons.GROUP, Topics.ZOOM_MEETING)))
        .isEmpty();
  }

  @Test
  void aRequestIsToldToTryAgainAndTheNextOnesGetTheirAnswer() {
    network.vanish();

    http.get()
        .uri("/notes")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/try-again");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> http.get().uri("/notes").exchange().expectStatus().isOk());
  }

  @Test
  void anAnswerThatIsCutShortIsAnOutage() {
    Flux<Map<String, Object>> rows =
        service
            .getBean(DatabaseClient.class)
            .sql("select n from generate_series(1, 2000000) n")
            .fetch()
            .all()
            .doOnNext(row -> vanishAfter(1_000, row));

    assertThatThrownBy(() -> rows.blockLast(PATIENCE))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  private void vanishAfter(int number, Map<String, Object> row) {
    if (row.containsValue(number)) {
      network.vanish();
    }
  }

  private List<String> notes() {
    return backend.query(String.class, "select event from note order by seq");
  }
}
