package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.StubService.Received;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.test.context.TestPropertySource;

/** On Kubernetes, where Spring Boot by itself would believe everybody. */
@TestPropertySource(
    properties = {
      "ROLLCALL_TRUSTED_PROXIES=127\\.0\\.0\\.1|10\\..*",
      "spring.main.cloud-platform=kubernetes"
    })
class TrustedProxyTest extends GatewayTest {

  private static final String CALLER = "198.51.100.7";

  @Test
  void whatATrustedProxySaysIsPassedOn() throws Exception {
    Received request = receivedFrom("127.0.0.1", CALLER);

    assertThat(request.headers())
        .containsEntry("x-forwarded-for", CALLER)
        .containsEntry("x-forwarded-proto", "https")
        .containsEntry("x-forwarded-host", "campus.example")
        .doesNotContainKeys("x-forwarded-prefix", "forwarded");
  }

  @Test
  void theCallerIsTheLastThatIsNoTrustedProxy() throws Exception {
    Received request = receivedFrom("127.0.0.1", "6.6.6.6, " + CALLER + ", 10.0.0.2, 10.0.0.1");

    assertThat(request.header("x-forwarded-for")).isEqualTo(CALLER);
  }

  @Test
  void aCallThatATrustedProxyMadeItselfCameFromThere() throws Exception {
    Received request = receivedFrom("127.0.0.1", "10.0.0.2, 10.0.0.1");

    assertThat(request.header("x-forwarded-for")).isEqualTo("10.0.0.2");
  }

  /** Only Linux answers on all of 127.0.0.0/8 by itself. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatAStrangerSaysIsNot() throws Exception {
    Received request = receivedFrom("127.0.0.2", "127.0.0.1");

    assertThat(request.headers())
        .containsEntry("x-forwarded-for", "127.0.0.2")
        .containsEntry("x-forwarded-proto", "http")
        .containsEntry("x-forwarded-host", "127.0.0.1:" + port)
        .doesNotContainKeys("x-forwarded-prefix", "forwarded");
  }

  private Received receivedFrom(String peer, String forwardedFor) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/meetings"))
            .header("Authorization", "Bearer " + ISSUER.token(Map.of("sub", "student-1")))
            .header("X-Forwarded-For", forwardedFor)
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "campus.example")
            .header("X-Forwarded-Prefix", "/elsewhere")
            .header("Forwarded", "for=6.6.6.6;host=evil.example")
            .build();
    try (HttpClient client =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(peer)).build()) {
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    return MEETING.only();
  }
}
