package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class CorsTest extends GatewayTest {

  @Test
  void aPageOfAnAllowedOriginMayAskWithoutAToken() {
    preflight("https://campus.example")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://campus.example")
        .expectHeader()
        .value(
            HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
            value -> assertThat(value).contains("PATCH", "DELETE"))
        .expectHeader()
        .value(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
            value -> assertThat(value).containsIgnoringCase("authorization"));
  }

  @Test
  void aPageOfAnotherOriginMayNot() {
    preflight("https://evil.example")
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }

  @Test
  void aPageMayReadTheHeadersThatTheApiUses() {
    caller()
        .get()
        .uri("/api/v1/meetings")
        .header(HttpHeaders.ORIGIN, "https://campus.example")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .value(
            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
            value ->
                assertThat(value.split(", "))
                    .containsExactlyInAnyOrder(
                        "Location",
                        "ETag",
                        "Retry-After",
                        "Content-Disposition",
                        "Content-Range",
                        "X-Request-Id"));
  }

  @Test
  void aPageMayReadWhyItWasRefused() {
    stranger()
        .get()
        .uri("/api/v1/meetings")
        .header(HttpHeaders.ORIGIN, "https://campus.example")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://campus.example");
  }

  private WebTestClient.ResponseSpec preflight(String origin) {
    return stranger()
        .options()
        .uri("/api/v1/meetings/1")
        .header(HttpHeaders.ORIGIN, origin)
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH")
        .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,if-match")
        .exchange();
  }
}
