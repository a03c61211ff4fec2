package io.rollcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebTest
class TracingWebTest {

  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String HEADER = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SmallApplication.Things.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final WebTestClient http;

  TracingWebTest(@Autowired Tokens tokens, @LocalServerPort int port) {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultHeader("Authorization", "Bearer " + tokens.student())
            .build();
  }

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void listenNoLonger() {
    logger.detachAppender(lines);
  }

  @Test
  void theTraceOfARequestIsOnItsLogLinesOnEveryThread() {
    http.get().uri("/threads").header("traceparent", HEADER).exchange().expectStatus().isOk();

    assertThat(lines.list).hasSize(3);
    assertThat(lines.list).extracting(ILoggingEvent::getThreadName).doesNotHaveDuplicates();
    assertThat(lines.list)
        .allSatisfy(
            line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", TRACE_ID));
  }

  @Test
  void aRequestWithoutTraceGetsOne() {
    String id =
        http.get()
            .uri("/threads")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("X-Request-Id");

    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(lines.list)
        .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", id));
  }

  @Test
  void aSaneRequestIdIsGivenBackAndNoOther() {
    http.get()
        .uri("/threads")
        .header("X-Request-Id", "from-the-portal:7")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "from-the-portal:7");
    http.get()
        .uri("/threads")
        .header("X-Request-Id", "<script>")
        .exchange()
        .expectHeader()
        .valueMatches("X-Request-Id", "[0-9a-f]{32}");
  }

  @Test
  void aRefusedRequestHasAnIdToo() {
    http.get()
        .uri("/me")
        .header("Authorization", "Bearer nonsense")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .exists("X-Request-Id");
  }
}
