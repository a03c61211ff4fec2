package io.rollcall.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.rollcall.platform.problems.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

class WholeBodyTest {

  private static final String LARGE = "\"%s\"".formatted("x".repeat(5000));

  private final WholeBody filter =
      new WholeBody(
          DataSize.ofKilobytes(10),
          Duration.ofSeconds(10),
          Bulkhead.of(
              "one",
              BulkheadConfig.custom()
                  .maxConcurrentCalls(1)
                  .maxWaitDuration(Duration.ZERO)
                  .build()));

  @Test
  void oneBodyTooManyIsAskedToComeAgain() {
    var underway = filter.filter(post(LARGE), _ -> Mono.never()).subscribe();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> filter.filter(post(LARGE), _ -> Mono.empty()).block())
        .withMessageContaining("try-again");

    underway.dispose();
    assertThat(filter.filter(post(LARGE), _ -> Mono.just("passed").then()).blockOptional())
        .isEmpty();
  }

  /** A whole class presses "join". */
  @Test
  void smallBodiesAreNotCounted() {
    var first = filter.filter(post("{}"), _ -> Mono.never()).subscribe();
    var second = filter.filter(post("{}"), _ -> Mono.never()).subscribe();

    assertThat(filter.filter(post(LARGE), _ -> Mono.empty()).blockOptional()).isEmpty();

    first.dispose();
    second.dispose();
  }

  private static MockServerWebExchange post(String body) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.post("/api/v1/meetings").contentLength(body.length()).body(body));
  }
}
