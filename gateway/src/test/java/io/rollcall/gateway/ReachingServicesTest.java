package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

class ReachingServicesTest extends GatewayTest {

  private static final String MEETINGS = "/api/v1/meetings";
  private static final String UNREACHABLE = "/api/v1/meetings/1/attendance";

  @Test
  void aServiceThatCannotBeReachedIsToBeAskedAgainLater() {
    get(UNREACHABLE)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .valueEquals("Retry-After", "60")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/try-again");
  }

  @Test
  void aServiceThatDoesNotAnswerInTimeLeavesTheOutcomeOpen() {
    MEETING.answers((_, _) -> Mono.never());

    get(MEETINGS)
        .expectStatus()
        .isEqualTo(HttpStatus.GATEWAY_TIMEOUT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/no-answer");
  }

  @Test
  void aServiceThatBreaksOffBeforeItsAnswerLeavesTheOutcomeOpen() {
    MEETING.breaksOff();

    get(MEETINGS)
        .expectStatus()
        .isEqualTo(HttpStatus.BAD_GATEWAY)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/no-answer");
  }

  @Test
  void anAnswerMayTakeLongAsLongAsItGoesOn() {
    MEETING.answers(
        (_, response) ->
            response.sendString(
                Flux.interval(Duration.ofMillis(300)).take(9).map(tick -> "tick " + tick)));

    get(MEETINGS)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(body -> assertThat(body).endsWith("tick 8"));
  }

  @Test
  void anAnswerThatStopsInTheMiddleIsCutOff() {
    MEETING.answers(
        (_, response) ->
            response.sendString(
                Flux.interval(Duration.ofMillis(100))
                    .take(3)
                    .map(tick -> "tick " + tick)
                    .concatWith(Flux.never())));

    Mono<String> body =
        WebClient.create("http://127.0.0.1:" + port + MEETINGS)
            .get()
            .header("Authorization", "Bearer " + ISSUER.token(Map.of("sub", "student-1")))
            .retrieve()
            .bodyToMono(String.class)
            .timeout(Duration.ofSeconds(20));

    assertThatThrownBy(body::block).hasRootCauseInstanceOf(PrematureCloseException.class);
    MEETING.reset();
    get(MEETINGS).expectStatus().isOk();
  }

  @Test
  void aServiceThatHangsKeepsABoundedNumberOfRequestsWaiting() {
    MEETING.answers((_, _) -> Mono.never());
    WebClient client = WebClient.builder().baseUrl("http://127.0.0.1:" + port).build();
    String token = "Bearer " + ISSUER.token(Map.of("sub", "student-1"));

    Map<HttpStatusCode, Long> answers =
        Flux.range(0, 25)
            .flatMap(
                _ ->
                    client
                        .get()
                        .uri(MEETINGS)
                        .header("Authorization", token)
                        .exchangeToMono(
                            answer -> answer.releaseBody().thenReturn(answer.statusCode())),
                25)
            .collect(Collectors.groupingBy(status -> status, Collectors.counting()))
            .block();

    assertThat(answers)
        .isEqualTo(Map.of(HttpStatus.GATEWAY_TIMEOUT, 20L, HttpStatus.SERVICE_UNAVAILABLE, 5L));
  }

  @Test
  void aServiceThatFailsOftenIsLeftAloneAndThenTriedAgain() {
    MEETING.breaksOff();
    for (int call = 0; call < 10; call++) {
      get(MEETINGS).expectStatus().isEqualTo(HttpStatus.BAD_GATEWAY);
    }
    MEETING.reset();

    get(MEETINGS)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .exists("Retry-After");
    assertThat(MEETING.received()).isEmpty();

    breakers.circuitBreaker("meeting").transitionToHalfOpenState();
    get(MEETINGS).expectStatus().isOk();
  }

  @Test
  void oneServiceAwayDoesNotTakeTheOthersWithIt() {
    for (int call = 0; call < 12; call++) {
      get(UNREACHABLE).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    get(MEETINGS).expectStatus().isOk();
  }

  @Test
  void refusalsAndErrorsOfAServiceAreAnswersAndNotFailures() {
    MEETING.answers((_, response) -> response.status(503).header("Retry-After", "9").send());

    for (int call = 0; call < 15; call++) {
      get(MEETINGS).expectHeader().valueEquals("Retry-After", "9");
    }

    assertThat(MEETING.received()).hasSize(15);
  }

  private WebTestClient.ResponseSpec get(String path) {
    return caller().get().uri(path).exchange();
  }
}
