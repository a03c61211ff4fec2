package io.rollcall.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@Isolated("listens to all that is logged")
class BoundsTest extends GatewayTest {

  private static final int LIMIT = 256 * 1024;
  private static final int LARGEST = 1100 * 1024;

  @Test
  void aBodyOfExactlyTheLimitPasses() {
    post(LIMIT).expectStatus().isOk();

    assertThat(MEETING.only().body()).hasSize(LIMIT);
  }

  @Test
  void aLargerBodyIsRefusedByItsLength() {
    post(LIMIT + 1)
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/content-too-large");
    assertThat(MEETING.received()).isEmpty();
  }

  @Test
  void aLargerBodyIsRefusedAlsoWhenItDoesNotTellItsLength() {
    Flux<DataBuffer> chunks =
        Flux.range(0, 5).map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[65_536]));

    caller()
        .post()
        .uri("/api/v1/meetings")
        .body(BodyInserters.fromDataBuffers(chunks))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(MEETING.received()).isEmpty();
  }

  @Test
  void fiveHundredPeopleOfTheLongestNamesPass() {
    put(LARGEST).expectStatus().isOk();

    assertThat(REGISTRANT.only().body()).hasSize(LARGEST);
  }

  @Test
  void moreThanFiveHundredPeopleCanNeedIsRefused() {
    put(LARGEST + 1)
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/content-too-large");
    assertThat(REGISTRANT.received()).isEmpty();
  }

  @Test
  void aBodyThatDoesNotComeIsNotWaitedForAndNoServiceHearsOfIt() throws IOException {
    String answer = halfARequest();

    assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/upload-too-slow");
    assertThat(MEETING.received()).isEmpty();
  }

  @Test
  void callersWhoGoAwayAreNoFailureOfAService() throws IOException {
    for (int call = 0; call < 15; call++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(halfTheBytes());
      }
    }

    post(10).expectStatus().isOk();
    assertThat(breakers.circuitBreaker("meeting").getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void callersWhoGoAwayAreNoFailureOfTheGateway(@Autowired MeterRegistry meters) {
    long before = answered(meters, "400");
    Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);

    // a reset may overtake what was sent before it
    await()
        .until(
            () -> {
              try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write(halfTheBytes());
                socket.setSoLinger(true, 0);
              }
              return answered(meters, "400") > before;
            });
    logger.detachAppender(lines);
    assertThat(answered(meters, "500")).isZero();
    assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.ERROR));
  }

  private static long answered(MeterRegistry meters, String status) {
    return meters.find("http.server.requests").tag("status", status).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void aTokenWithFiveHundredCoursesPasses() {
    List<Map<String, Object>> courses =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "course", "COURSE-" + i, "session", "2026-" + i, "role", "member"))
            .toList();
    String token = ISSUER.token(Map.of("sub", "student-1", "courses", courses));

    withToken(token).get().uri("/api/v1/meetings").exchange().expectStatus().isOk();

    assertThat(token.length()).isBetween(40_000, 60_000);
    assertThat(MEETING.only().header("authorization")).isEqualTo("Bearer " + token);
  }

  private WebTestClient.ResponseSpec put(int size) {
    return caller()
        .put()
        .uri("/api/v1/meetings/1/registrants")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("1".repeat(size))
        .exchange();
  }

  private WebTestClient.ResponseSpec post(int size) {
    return caller()
        .post()
        .uri("/api/v1/meetings")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("1".repeat(size))
        .exchange();
  }

  private String halfARequest() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(halfTheBytes());
      socket.setSoTimeout(10_000);
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private byte[] halfTheBytes() {
    return """
    POST /api/v1/meetings HTTP/1.1\r
    Host: gateway\r
    Authorization: Bearer %s\r
    Content-Type: application/json\r
    Content-Length: 100\r
    \r
    {"topic":\
    """
        .formatted(ISSUER.token(Map.of("sub", "student-1")))
        .getBytes(US_ASCII);
  }
}
