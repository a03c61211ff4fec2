package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.StubService.Received;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class HeadersTest extends GatewayTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void theCallersTokenAndWhomItStandsForArePassedOn() {
    String machine = ISSUER.token(Map.of("sub", "portal", "roles", List.of("admin")));

    withToken(machine)
        .get()
        .uri("/api/v1/meetings")
        .header("X-On-Behalf-Of", "student-7")
        .exchange()
        .expectStatus()
        .isOk();

    assertThat(MEETING.only().header("authorization")).isEqualTo("Bearer " + machine);
    assertThat(MEETING.only().header("x-on-behalf-of")).isEqualTo("student-7");
  }

  @Test
  void whatOnlyAProxyMaySayIsNotPassedOn() {
    get(
        headers -> {
          headers.set("X-Forwarded-For", "6.6.6.6");
          headers.set("X-Forwarded-Host", "evil.example");
          headers.set("X-Forwarded-Prefix", "/elsewhere");
          headers.set("Forwarded", "for=6.6.6.6");
          headers.set("Cookie", "session=1");
          headers.set("Proxy-Authorization", "Basic eDp4");
          headers.set("TE", "trailers");
        });

    assertThat(MEETING.only().headers())
        .containsEntry("x-forwarded-for", "127.0.0.1")
        .containsEntry("x-forwarded-host", "127.0.0.1:" + port)
        .doesNotContainKeys(
            "x-forwarded-prefix", "forwarded", "cookie", "proxy-authorization", "te");
  }

  @Test
  void aRequestIdIsKeptAndComesBackOnce() {
    HttpHeaders answer = get(headers -> headers.set("X-Request-Id", "portal-0001"));

    assertThat(answer.get("X-Request-Id")).isEqualTo(List.of("portal-0001"));
    assertThat(MEETING.only().header("x-request-id")).isEqualTo("portal-0001");
  }

  @Test
  void aServiceThatTellsTheRequestIdTooDoesNotDoubleIt() {
    MEETING.answers((_, response) -> response.header("X-Request-Id", "portal-0001").send());

    HttpHeaders answer = get(headers -> headers.set("X-Request-Id", "portal-0001"));

    assertThat(answer.get("X-Request-Id")).isEqualTo(List.of("portal-0001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"has space in it", "Zürich-01", "<script>alert(1)</script>"})
  void aStrangeRequestIdIsReplaced(String strange) {
    HttpHeaders answer = get(headers -> headers.set("X-Request-Id", strange));

    assertThat(answer.getFirst("X-Request-Id")).matches("[A-Za-z0-9._-]{8,64}");
    assertThat(MEETING.only().header("x-request-id")).isEqualTo(answer.getFirst("X-Request-Id"));
  }

  @Test
  void aTraceGoesOn() {
    get(headers -> headers.set("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

    assertThat(MEETING.only().header("traceparent"))
        .startsWith("00-" + TRACE + "-")
        .endsWith("-01");
  }

  @Test
  void aTraceBeginsWhereThereIsNone() {
    get(_ -> {});

    Received request = MEETING.only();
    assertThat(request.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(request.header("x-request-id")).isNotBlank();
  }

  private HttpHeaders get(Consumer<HttpHeaders> headers) {
    WebTestClient.ResponseSpec answer =
        caller().get().uri("/api/v1/meetings").headers(headers).exchange();
    return answer.expectStatus().isOk().returnResult(String.class).getResponseHeaders();
  }
}
