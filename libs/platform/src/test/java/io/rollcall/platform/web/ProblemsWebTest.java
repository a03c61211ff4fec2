package io.rollcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebTest
class ProblemsWebTest {

  private final WebTestClient http;

  ProblemsWebTest(@Autowired Tokens tokens, @LocalServerPort int port) {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultHeader("Authorization", "Bearer " + tokens.student())
            .build();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /nowhere,             404, not-found",
    "DELETE, /things,              405, method-not-allowed",
    "GET,    /things/not-an-id,    404, not-found",
    "GET,    /things?limit=201,    400, validation",
    "GET,    /things?limit=many,   400, validation",
    "GET,    /things,              400, validation",
    "GET,    /refused,             409, meeting-not-started",
    "GET,    /away,                503, try-again",
    "GET,    /busy,                503, try-again",
    "GET,    /broken,              500, internal",
  })
  void everyErrorIsAProblemDocument(String method, String path, int status, String kind) {
    http.method(HttpMethod.valueOf(method))
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueMatches("Cache-Control", "no-store.*")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + kind)
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty();
  }

  @Test
  void theMembersOfAProblemStandInItsDocument() {
    http.get()
        .uri("/refused")
        .exchange()
        .expectBody()
        .jsonPath("$.startTime")
        .isEqualTo("2026-12-01T09:00:00Z");
  }

  @Test
  void waitingIsToldTwice() {
    http.get()
        .uri("/busy")
        .exchange()
        .expectHeader()
        .valueEquals("Retry-After", "2")
        .expectBody()
        .jsonPath("$.retryAfter")
        .isEqualTo(2);
  }

  @Test
  void anAllowedMethodIsNamed() {
    http.delete().uri("/things").exchange().expectHeader().exists("Allow");
  }

  @Test
  void aBugShowsItsTraceAndNothingElse() {
    http.get()
        .uri("/broken")
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .exchange()
        .expectBody(String.class)
        .value(
            body ->
                assertThat(body)
                    .contains("4bf92f3577b34da6a3ce929d0e0e4736")
                    .doesNotContain("secret", "IllegalState"));
  }

  @Test
  void eachWrongValueIsPointedTo() {
    http.post()
        .uri("/things")
        .bodyValue(Map.of("name", " ", "parts", List.of(Map.of("label", "long label", "count", 1))))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[?(@.pointer == '/name')].code")
        .isEqualTo("not-blank")
        .jsonPath("$.errors[?(@.pointer == '/parts/0/label')].code")
        .isEqualTo("size");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","nmae":"b"}                      | validation | unknown-field | /nmae
          {"name":"a","parts":[{"count":"x"}]}         | validation | wrong-type    | /parts/0/count
          {"name":"a","parts":{"label":"x"}}           | validation | wrong-type    | /parts
          {"name":"a","parts":[{"count":"1"}]}         | validation | wrong-type    | /parts/0/count
          {"name":"a","parts":[{"count":1.5}]}         | validation | wrong-type    | /parts/0/count
          {"name":12}                                  | validation | wrong-type    | /name
          {"name":true}                                | validation | wrong-type    | /name
          """)
  void aBodyOfTheWrongFormIsPointedTo(String body, String kind, String code, String pointer) {
    post(body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + kind)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code)
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"name\":", "{\"name\":\"a\",\"name\":\"b\"}", "nonsense"})
  void aBodyThatIsNoJsonIsUnreadable(String body) {
    post(body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unreadable");
  }

  @Test
  void deepJsonIsRefused() {
    post("{\"name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aMissingBodyIsPointedTo() {
    http.post()
        .uri("/things")
        .contentType(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("missing");
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    post("{\"name\":\"" + "a".repeat(300 * 1024) + "\"}")
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/content-too-large");
  }

  @Test
  void anotherKindOfContentIsNotUnderstood() {
    http.post()
        .uri("/things")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("a")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unsupported-media-type");
  }

  @Test
  void anotherRepresentationIsNotAcceptable() {
    http.get()
        .uri("/me")
        .accept(MediaType.APPLICATION_PDF)
        .exchange()
        .expectStatus()
        .isEqualTo(406)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private WebTestClient.ResponseSpec post(String body) {
    return http.post()
        .uri("/things")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
