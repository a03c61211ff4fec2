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

  private final WholeBody filter =
      new WholeBody(
          DataSize.ofKilobytes(1),
          Duration.ofSeconds(10),
          Bulkhead.of(
              "one",
              BulkheadConfig.custom()
                  .maxConcurrentCalls(1)
                  .maxWaitDuration(Duration.ZERO)
                  .build()));

  @Test
  void oneBodyTooManyIsAskedToComeAgain() {
    var underway = filter.filter(post(), _ -> Mono.never()).subscribe();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> filter.filter(post(), _ -> Mono.empty()).block())
        .withMessageContaining("try-again");

    underway.dispose();
    assertThat(filter.filter(post(), _ -> Mono.just("passed").then()).blockOptional()).isEmpty();
  }

  private static MockServerWebExchange post() {
    return MockServerWebExchange.from(
        MockServerHttpRequest.post("/api/v1/meetings").contentLength(2).body("{}"));
  }
}
