package io.rollcall.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rollcall.platform.problems.ProblemHandler;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Operators;

@Isolated("listens to what is logged")
@WebTest
class UploadsWebTest {

  private final Logger handler = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
  private final Logger dropped = (Logger) LoggerFactory.getLogger(Operators.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Tokens tokens;
  private final int port;

  UploadsWebTest(@Autowired Tokens tokens, @LocalServerPort int port) {
    this.tokens = tokens;
    this.port = port;
  }

  @BeforeEach
  void listen() {
    lines.start();
    handler.setLevel(Level.DEBUG);
    handler.addAppender(lines);
    dropped.addAppender(lines);
  }

  @AfterEach
  void listenNoLonger() {
    handler.setLevel(null);
    handler.detachAppender(lines);
    dropped.detachAppender(lines);
  }

  @Test
  void whoGoesAwayWhileUploadingIsNoFailure() {
    goAwayUntil(false, 1);
    goAwayUntil(true, 2);

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsOnly("POST /things is answered upload-cut");
  }

  /** Whoever goes away before the token was looked at, or is reset before it came, is not heard. */
  private void goAwayUntil(boolean reset, int told) {
    await()
        .until(
            () -> {
              begin(reset).close();
              return lines.list.size() >= told;
            });
  }

  private Socket begin(boolean reset) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoLinger(reset, 0);
    socket
        .getOutputStream()
        .write(
            "POST /things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\nAuthorization: Bearer %s\r\n\r\n{"
                .formatted(tokens.student())
                .getBytes(US_ASCII));
    return socket;
  }
}
