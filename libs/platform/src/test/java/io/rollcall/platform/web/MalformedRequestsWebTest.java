package io.rollcall.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Isolated("listens to what is logged")
@WebTest
class MalformedRequestsWebTest {

  private final Logger netty = (Logger) LoggerFactory.getLogger("reactor.netty");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Tokens tokens;
  private final int port;

  MalformedRequestsWebTest(@Autowired Tokens tokens, @LocalServerPort int port) {
    this.tokens = tokens;
    this.port = port;
  }

  @BeforeEach
  void listen() {
    lines.start();
    netty.addAppender(lines);
  }

  @AfterEach
  void nothingIsLogged() {
    netty.detachAppender(lines);
    assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.INFO));
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: -5",
    "Content-Length: 99999999999999999999",
    "'Content-Length: 5\r\nContent-Length: 6'",
    "'Content-Length: 5\r\nTransfer-Encoding: chunked'",
    "'X-Strange: a\0b'",
  })
  void whatIsNoHttpIsAnsweredWithAProblem(String header) throws IOException {
    String answer = answerTo("GET /public/hello HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n");

    assertProblem(answer, 400, "bad-request");
  }

  @Test
  void anAddressThatIsTooLongIsAnsweredWithAProblem() throws IOException {
    String cursor = "a".repeat(5_000);

    String answer = answerTo("GET /things?cursor=" + cursor + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertProblem(answer, 414, "uri-too-long");
  }

  @Test
  void headersThatAreTooLargeAreAnsweredWithAProblem() throws IOException {
    String token = "a".repeat(66_000);

    String answer =
        answerTo("GET /things HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n");

    assertProblem(answer, 431, "headers-too-large");
  }

  @Test
  void aBodyThatBreaksMidWayIsAnsweredWithAProblem() throws IOException {
    String answer = answerTo(head("/things") + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");

    assertProblem(answer, 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/things?limit=%zz", "/things?limit={1}", "/things/%", "/a|b"})
  void aTargetThatIsNoUriIsAnsweredWithAProblem(String target) throws IOException {
    String answer = answerTo("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(target));

    assertProblem(answer, 400, "bad-request");
  }

  @Test
  void whatFollowsATargetThatIsNoUriIsNotCarriedOut() throws IOException {
    String first = "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n";

    String answer = answerTo(first + "GET /public/hello HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
    assertProblem(answer, 400, "bad-request");
  }

  @Test
  void aWholeRequestIsAnsweredThoughNonsenseFollowsIt() throws IOException {
    String body = "{\"name\":\"one\",\"parts\":[]}";

    String answer =
        answerTo(
            "%sContent-Length: %d\r\n\r\n%snonsense\r\n\r\n"
                .formatted(head("/things"), body.length(), body));

    assertThat(answer).startsWith("HTTP/1.1 200").contains(body);
  }

  private String head(String path) {
    return "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\n"
        .formatted(path, tokens.student());
  }

  private String answerTo(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static void assertProblem(String answer, int status, String kind) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"type\":\"/problems/" + kind + "\"", "\"status\":" + status);
  }
}
