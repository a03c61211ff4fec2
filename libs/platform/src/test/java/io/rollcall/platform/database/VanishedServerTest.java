package io.rollcall.platform.database;

import static io.rollcall.platform.fixtures.NotingService.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.NotingService;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.testkit.servers.TcpProxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The way to PostgreSQL is gone without a word: no reset, no end, no answer, for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VanishedServerTest {

  private static final int EVENTS = 50;

  private final Backend backend = Backend.create();
  private final TcpProxy network = TcpProxy.before(backend.address());
  private final NotingService service =
      new NotingService(
          backend,
          backend.behind(network.host(), network.port()),
          "rollcall.database.silence=1s",
          "rollcall.consuming.limit=1h",
          "rollcall.consuming.longest-back-off=400ms");

  @AfterAll
  void stop() {
    service.close();
    network.close();
  }

  @BeforeEach
  void somethingHasBeenApplied() {
    backend.run("truncate note");
    service.tell(List.of("before-" + System.nanoTime()));
    await().atMost(PATIENCE).until(() -> service.notes().size() == 1);
    service.ask().expectStatus().isOk();
  }

  @Test
  void consumersGoOnOverNewConnectionsAndNothingIsLost() {
    List<String> ids = ZoomPosts.ids("while-away", EVENTS);

    network.vanish();
    service.tell(ids);

    await().atMost(PATIENCE).until(() -> service.notes().size() == EVENTS + 1);
    assertThat(service.notes()).endsWith(ids.toArray(String[]::new));
    assertThat(Read.toEnd(backend, Topics.deadLettersOf(Lessons.GROUP, Topics.ZOOM_MEETING)))
        .isEmpty();
  }

  @Test
  void aRequestIsToldToTryAgainAndTheNextOnesGetTheirAnswer() {
    await().atMost(PATIENCE).untilAsserted(this::whoeverAsksNowIsToldToTryAgain);

    await().atMost(PATIENCE).untilAsserted(() -> service.ask().expectStatus().isOk());
  }

  /** Unless the pool opens a connection for it, which nobody has cut yet. */
  private void whoeverAsksNowIsToldToTryAgain() {
    network.vanish();
    service
        .ask()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/try-again");
  }

  @Test
  void anAnswerThatIsCutShortIsAnOutage() {
    Flux<Map<String, Object>> rows =
        service
            .bean(DatabaseClient.class)
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
}
