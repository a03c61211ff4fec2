package io.rollcall.platform.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebTest
class CallersWebTest {

  private final Tokens tokens;
  private final WebTestClient http;
  private final WebTestClient management;

  CallersWebTest(
      @Autowired Tokens tokens, @LocalServerPort int port, @LocalManagementPort int managed) {
    this.tokens = tokens;
    http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    management = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + managed).build();
  }

  @Test
  void aTokenBecomesACaller() {
    String token =
        tokens.of(
            "teacher-1",
            Map.of(
                "name", "Ada Byron",
                "given_name", "Ada",
                "email", "ada@campus.example",
                "roles", List.of("scheduler"),
                "courses",
                    List.of(
                        Map.of("course", "C1", "session", "S1", "role", "manager"),
                        Map.of("course", "C2", "groups", List.of("G1"), "role", "member"),
                        Map.of("course", "C3", "role", "owner"))));

    me(token)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.userId")
        .isEqualTo("teacher-1")
        .jsonPath("$.givenName")
        .isEqualTo("Ada")
        .jsonPath("$.courses.length()")
        .isEqualTo(2)
        .jsonPath("$.courses[0].session")
        .isEqualTo("S1")
        .jsonPath("$.courses[0].manager")
        .isEqualTo(true)
        .jsonPath("$.courses[1].groups[0]")
        .isEqualTo("G1");
  }

  @Test
  void aTokenWithFiveHundredCoursesWorks() {
    List<Map<String, String>> courses =
        IntStream.range(0, 500)
            .mapToObj(i -> Map.of("course", "COURSE-" + i, "session", "S" + i, "role", "member"))
            .toList();

    me(tokens.of("busy-1", Map.of("courses", courses)))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.courses.length()")
        .isEqualTo(500);
  }

  @Test
  void withoutATokenNobodyIsLetIn() {
    http.get()
        .uri("/me")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/token-missing");
  }

  @Test
  void anExpiredTokenIsToldApart() {
    Date past = Date.from(Instant.now().minusSeconds(60));

    refused(tokens.signed(token -> token.expirationTime(past)), "token-expired");
  }

  @Test
  void noOtherTokenIsAccepted() {
    refused(tokens.signed(token -> token.issuer("https://evil.example")), "token-invalid");
    refused(tokens.signed(token -> token.audience("another")), "token-invalid");
    refused(tokens.signed(token -> token.audience((String) null)), "token-invalid");
    refused(tokens.signed(token -> token.expirationTime(null)), "token-invalid");
    refused(tokens.signed(token -> token.subject(null)), "token-invalid");
    refused(tokens.signed(token -> token.subject(" ")), "token-invalid");
    refused(
        tokens.signed(token -> token.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
        "token-invalid");
    refused(tokens.unsigned(), "token-invalid");
    refused(tokens.signedWithThePublicKey(), "token-invalid");
    refused(tokens.signedByAnotherKey(), "token-invalid");
    refused(tokens.ofType("logout+jwt"), "token-invalid");
    refused("nonsense", "token-invalid");
    refused("a.b.c", "token-invalid");
  }

  @Test
  void publicPathsNeedNoToken() {
    http.get().uri("/public/hello").exchange().expectStatus().isOk();
  }

  @Test
  void aMachineActsForAPerson() {
    String machine = tokens.of("portal", Map.of("roles", List.of("admin")));

    onBehalf(machine, "student-7")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.userId")
        .isEqualTo("student-7")
        .jsonPath("$.actor")
        .isEqualTo("portal")
        .jsonPath("$.roles[0]")
        .isEqualTo("admin");
  }

  @Test
  void nobodyElseActsForAnother() {
    actingIsRefused(tokens.withRoles("admin-1", "admin"), "student-7");
    actingIsRefused(tokens.of("portal", Map.of("roles", List.of("scheduler"))), "student-7");
    actingIsRefused(tokens.of("portal", Map.of("roles", List.of("admin"))), "a b");
    actingIsRefused(tokens.of("portal", Map.of("roles", List.of("admin"))), "a".repeat(256));
  }

  @Test
  void actingForAnotherNeedsATokenFirst() {
    http.get()
        .uri("/me")
        .header("X-On-Behalf-Of", "student-7")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus"})
  void healthAndMetricsAreOpen(String path) {
    management.get().uri(path).exchange().expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/metrics", "/actuator/env", "/actuator/loggers"})
  void theRestOfTheManagementPortIsForOperators(String path) {
    management.get().uri(path).exchange().expectStatus().isUnauthorized();
    managed(path, tokens.withRoles("admin-1", "admin")).expectStatus().isForbidden();
    managed(path, tokens.withRoles("op-1", "operator")).expectStatus().isOk();
  }

  @Test
  void theCallersPortHasNoManagement() {
    http.get().uri("/actuator/health").exchange().expectStatus().isUnauthorized();
    http.get()
        .uri("/actuator/prometheus")
        .header("Authorization", "Bearer " + tokens.withRoles("op-1", "operator"))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private void refused(String token, String kind) {
    me(token)
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueMatches("WWW-Authenticate", "Bearer.*invalid_token.*")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + kind);
  }

  private void actingIsRefused(String token, String user) {
    onBehalf(token, user)
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/on-behalf-of-refused");
  }

  private WebTestClient.ResponseSpec me(String token) {
    return http.get().uri("/me").header("Authorization", "Bearer " + token).exchange();
  }

  private WebTestClient.ResponseSpec onBehalf(String token, String user) {
    return http.get()
        .uri("/me")
        .header("Authorization", "Bearer " + token)
        .header("X-On-Behalf-Of", user)
        .exchange();
  }

  private WebTestClient.ResponseSpec managed(String path, String token) {
    return management.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }
}
