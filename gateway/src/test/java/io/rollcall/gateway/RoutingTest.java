package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

class RoutingTest extends GatewayTest {

  @Autowired MeterRegistry metrics;

  @Test
  void aRequestGoesToTheServiceThatHasItsResource() {
    caller().get().uri("/api/v1/meetings?course=C1&limit=3").exchange().expectStatus().isOk();
    caller().post().uri("/api/v1/meetings/1/join").exchange().expectStatus().isOk();
    caller().get().uri("/api/v1/courses/{c}/documents", "Ñ 1").exchange().expectStatus().isOk();

    assertThat(MEETING.only().uri()).isEqualTo("/api/v1/meetings?course=C1&limit=3");
    assertThat(REGISTRANT.only().uri()).isEqualTo("/api/v1/meetings/1/join");
    assertThat(RECORDING.only().uri()).isEqualTo("/api/v1/courses/%C3%91%201/documents");
  }

  @Test
  void aBodyArrivesWhole() {
    caller()
        .post()
        .uri("/api/v1/meetings")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"topic\":\"Ålgebra\"}")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(MEETING.only().body()).isEqualTo("{\"topic\":\"Ålgebra\"}");
    assertThat(MEETING.only().header("content-type")).isEqualTo("application/json");
  }

  @Test
  void theAnswerOfAServicePassesUnchanged() {
    String problem = "{\"type\":\"/problems/meeting-ended\",\"status\":409,\"x\":\"\\u00e9\"}";
    MEETING.answers(
        (_, response) ->
            response
                .status(409)
                .header("Content-Type", "application/problem+json")
                .header("ETag", "\"7\"")
                .header("Retry-After", "3")
                .sendString(Mono.just(problem)));

    caller()
        .get()
        .uri("/api/v1/meetings/1")
        .exchange()
        .expectStatus()
        .isEqualTo(409)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals("ETag", "\"7\"")
        .expectHeader()
        .valueEquals("Retry-After", "3")
        .expectBody(String.class)
        .isEqualTo(problem);
  }

  @Test
  void requestsAreCountedByPathTemplateAndNotByPath() {
    caller().get().uri("/api/v1/meetings/42").exchange().expectStatus().isOk();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        metrics
                            .get("http.server.requests")
                            .tag("uri", "/api/v1/meetings/{id}")
                            .timers())
                    .isNotEmpty());
  }

  @Test
  void whatIsNotBuiltYetSaysSo() {
    caller()
        .delete()
        .uri("/api/v1/meetings/1")
        .exchange()
        .expectStatus()
        .isEqualTo(501)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-built");
    assertThat(MEETING.received()).isEmpty();
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    caller()
        .method(HttpMethod.PUT)
        .uri("/api/v1/meetings/1")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .value("Allow", allow -> assertThat(allow.split(", ?")).contains("GET", "PATCH", "DELETE"))
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/%2e%2e/meetings", "/api/v1/meetings/a%2Fb", "/api/v1/meetings;x"})
  void anAddressThatCouldMeanTwoThingsIsRefused(String path) {
    caller()
        .get()
        .uri(URI.create("http://127.0.0.1:" + port + path))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/bad-request");
    assertThat(MEETING.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v2/meetings",
        "/webhooks/zoom/campus",
        "/actuator/health",
        "/actuator/gateway/routes",
        "/"
      })
  void nothingElseIsRouted(String path) {
    caller()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-found");
    assertThat(MEETING.received()).isEmpty();
  }
}
