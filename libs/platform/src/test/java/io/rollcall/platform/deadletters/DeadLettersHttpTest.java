package io.rollcall.platform.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.testkit.issuer.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersHttpTest {

  private static final String NUMBER = "777777777";
  private static final AtomicBoolean MENDED = new AtomicBoolean();

  private final Backend backend = Backend.create();
  private final TokenIssuer issuer = TokenIssuer.start();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;
  private WebTestClient stranger;
  private WebTestClient teacher;
  private WebTestClient operator;

  @BeforeAll
  void start() {
    service =
        Service.answering(
            backend,
            issuer,
            Picky::new,
            "management.endpoints.web.exposure.include=deadletters",
            "rollcall.consuming.poison-pause=10ms");
    Lessons.tables(backend);
    backend.run("insert into lesson values ('campus', '777777777')");
    String port = service.getEnvironment().getRequiredProperty("local.management.port");
    stranger =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port + "/actuator/deadletters")
            .responseTimeout(Duration.ofSeconds(20))
            .build();
    teacher = with("scheduler");
    operator = with("operator");
  }

  @AfterAll
  void stop() {
    service.close();
    zoom.close();
    issuer.close();
  }

  @BeforeEach
  void aLetter() {
    MENDED.set(false);
    backend.run("truncate note");
    zoom.started("bad-" + System.nanoTime(), NUMBER);
    await().atMost(Duration.ofSeconds(30)).until(() -> ids().size() == 1);
  }

  @Test
  void strangersAreAskedForATokenAndOthersThanOperatorsAreRefused() {
    String id = ids().getFirst();
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
      call(stranger, method, id).expectStatus().isUnauthorized();
      call(teacher, method, id).expectStatus().isForbidden();
    }
    stranger.get().uri("").exchange().expectStatus().isUnauthorized();
    teacher.get().uri("").exchange().expectStatus().isForbidden();
    assertThat(ids()).containsExactly(id);

    call(operator, HttpMethod.DELETE, id).expectStatus().isOk();
    awaitNone();
  }

  @Test
  void anOperatorSeesPlacesAndNamesAndNoValue() {
    String list = body(operator.get().uri("").exchange());
    String one = body(call(operator, HttpMethod.GET, ids().getFirst()));

    assertThat(list).contains("\"total\":1", "\"topic\":\"zoom.meeting\"").doesNotContain(NUMBER);
    assertThat(one)
        .contains(
            "\"structure\":{\"event\":\"string\",\"payload\":{\"object\":{\"id\":\"string\"}}}")
        .doesNotContain(NUMBER)
        .doesNotContain("secret");
    call(operator, HttpMethod.DELETE, ids().getFirst()).expectStatus().isOk();
    awaitNone();
  }

  @Test
  void aReplayKeepsTheLetterUntilItWorks() {
    String id = ids().getFirst();

    String refused = body(call(operator, HttpMethod.POST, id).expectStatus().isEqualTo(409));
    assertThat(refused).contains("\"outcome\":\"failed\"").doesNotContain(NUMBER);
    assertThat(ids()).containsExactly(id);

    MENDED.set(true);
    call(operator, HttpMethod.POST, id).expectStatus().isOk();
    awaitNone();
    assertThat(backend.count("select count(*) from note")).isEqualTo(1);
    call(operator, HttpMethod.POST, id).expectStatus().isNotFound();
  }

  @Test
  void aDroppedLetterIsGoneWithoutEffect() {
    MENDED.set(true);

    call(operator, HttpMethod.DELETE, ids().getFirst()).expectStatus().isOk();

    awaitNone();
    assertThat(backend.count("select count(*) from note")).isZero();
  }

  private WebTestClient with(String role) {
    String token = issuer.token(Map.of("sub", "ada", "name", "Ada", "roles", List.of(role)));
    return stranger.mutate().defaultHeader("Authorization", "Bearer " + token).build();
  }

  private static WebTestClient.ResponseSpec call(
      WebTestClient client, HttpMethod method, String id) {
    return client.method(method).uri("/{id}", id).exchange();
  }

  private static String body(WebTestClient.ResponseSpec answer) {
    return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private List<String> ids() {
    return service.getBean(DeadLettersEndpoint.class).list(null).letters().stream()
        .map(DeadLetter::id)
        .toList();
  }

  private void awaitNone() {
    await().atMost(Duration.ofSeconds(30)).until(() -> ids().isEmpty());
  }

  private static final class Picky extends Lessons {

    Picky(DatabaseClient database) {
      super(database);
    }

    @Override
    protected Mono<Void> apply(ZoomEvent event) {
      return MENDED.get()
          ? super.apply(event)
          : Mono.error(new IllegalArgumentException("secret " + NUMBER));
    }
  }
}
