package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.testkit.issuer.TokenIssuer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class CallersTest extends GatewayTest {

  @Test
  void nobodyPassesWithoutAToken() {
    expectRefused(stranger());
  }

  @Test
  void nobodyPassesWithAWordForAToken() {
    expectRefused(withToken("let-me-in"));
  }

  @Test
  void nobodyPassesWithATokenThatIsOver() {
    long past = Instant.now().minusSeconds(3600).getEpochSecond();
    expectRefused(withToken(ISSUER.token(Map.of("sub", "student-1", "exp", past))));
  }

  @Test
  void nobodyPassesWithATokenForSomethingElse() {
    expectRefused(withToken(ISSUER.token(Map.of("sub", "student-1", "aud", "library"))));
  }

  @Test
  void nobodyPassesWithATokenOfSomebodyElse() {
    try (TokenIssuer other = TokenIssuer.start()) {
      String forged = other.token(Map.of("sub", "admin", "iss", ISSUER.issuer().toString()));
      expectRefused(withToken(forged));
    }
  }

  private static void expectRefused(WebTestClient somebody) {
    somebody
        .get()
        .uri("/api/v1/meetings")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .value(HttpHeaders.WWW_AUTHENTICATE, value -> assertThat(value).startsWith("Bearer"))
        .expectBody()
        .jsonPath("$.type")
        .value(type -> assertThat(type.toString()).startsWith("/problems/"));
    assertThat(MEETING.received()).isEmpty();
  }
}
