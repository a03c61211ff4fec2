package io.rollcall.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.rollcall.testkit.issuer.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The gateway on a port, stub services behind it; {@code attendance} is not reachable. All such
 * tests share the stubs, so they run one after the other.
 */
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "rollcall.gateway.services.attendance=http://127.0.0.1:1",
      "rollcall.gateway.allowed-origins=https://campus.example",
      "rollcall.gateway.body-timeout=700ms",
      "rollcall.gateway.response-timeout=2s",
      "rollcall.gateway.stall-timeout=1500ms",
      "rollcall.gateway.breaker-pause=60s",
      "ROLLCALL_SERVICE_CONNECTIONS=20",
      "ROLLCALL_SERVICE_CONNECTION_WAIT_MILLIS=100"
    })
@Import(BuiltForTests.class)
abstract class GatewayTest {

  static final StubService MEETING = StubService.start();
  static final StubService REGISTRANT = StubService.start();
  static final StubService RECORDING = StubService.start();
  static final TokenIssuer ISSUER = TokenIssuer.start();

  @LocalServerPort int port;
  @Autowired CircuitBreakerRegistry breakers;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("rollcall.gateway.services.meeting", MEETING::address);
    registry.add("rollcall.gateway.services.registrant", REGISTRANT::address);
    registry.add("rollcall.gateway.services.recording", RECORDING::address);
    registry.add("ROLLCALL_TOKEN_ISSUER", ISSUER::issuer);
    registry.add("ROLLCALL_TOKEN_JWKS_URL", ISSUER::jwks);
  }

  @BeforeEach
  void forget() {
    List.of(MEETING, REGISTRANT, RECORDING).forEach(StubService::reset);
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  /** A caller without a token. */
  WebTestClient stranger() {
    return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  /** A caller with a token. */
  WebTestClient caller() {
    return withToken(ISSUER.token(Map.of("sub", "student-1")));
  }

  WebTestClient withToken(String token) {
    return stranger().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }
}
