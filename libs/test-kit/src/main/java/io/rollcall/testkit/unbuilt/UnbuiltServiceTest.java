package io.rollcall.testkit.unbuilt;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.testkit.issuer.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A service that nothing is built of yet starts, is healthy and has metrics; it lets nobody in
 * without a token, and has nothing for those whom it lets in. A subclass in the service's package
 * is the whole test.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
public abstract class UnbuiltServiceTest {

  private static final TokenIssuer ISSUER = TokenIssuer.start();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("ROLLCALL_TOKEN_ISSUER", ISSUER::issuer);
    registry.add("ROLLCALL_TOKEN_JWKS_URL", ISSUER::jwks);
  }

  @Test
  void itIsHealthyAndReady() throws IOException, InterruptedException {
    assertThat(get(managementPort, "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get(managementPort, "/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void itHasMetrics() throws IOException, InterruptedException {
    assertThat(get(managementPort, "/actuator/prometheus").body()).contains("jvm_memory_used");
  }

  @Test
  void itLetsNobodyInWithoutAToken() throws IOException, InterruptedException {
    assertThat(get(port, "/api/v1/meetings/1").statusCode()).isEqualTo(401);
  }

  @Test
  void itHasNothingYet() throws IOException, InterruptedException {
    String token = ISSUER.token(Map.of("sub", "student-1"));

    HttpResponse<String> answer =
        get(port, "/api/v1/meetings/1", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"/problems/not-found\"");
  }

  private static HttpResponse<String> get(int port, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
