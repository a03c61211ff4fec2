package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rollcall.webhookingest.Zoom.Signed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Operators;

@Isolated("listens to what is logged")
class UploadsTest extends RouteTest {

  private final Logger errors = (Logger) LoggerFactory.getLogger(Operators.class);
  private final ListAppender<ILoggingEvent> dropped = new ListAppender<>();

  @BeforeAll
  void listen() {
    dropped.start();
    errors.addAppender(dropped);
  }

  @AfterAll
  void listenNoLonger() {
    errors.detachAppender(dropped);
  }

  @AfterEach
  void noErrorIsLeftToTheLog() {
    assertThat(dropped.list).isEmpty();
  }

  @Test
  void theLargestBodyIsTakenAndOneByteMoreIsNot() throws Exception {
    String largest = " ".repeat(900_000 - BODY.length()) + BODY;
    assertThat(zoom.post(largest).statusCode()).isEqualTo(204);
    assertRefused(zoom.post(largest + " "), 413, "too-large");
    assertRefused(zoom.post(" ".repeat(5_000_000)), 413, "too-large");
  }

  @Test
  void aBodyWithoutLengthIsMeasuredWhileItComes() throws Exception {
    byte[] large = " ".repeat(900_001).getBytes(UTF_8);
    assertRefused(
        zoom.send(large, zoom.signedNow(large), r -> r.POST(chunked(large))), 413, "too-large");
    byte[] body = BODY.getBytes(UTF_8);
    assertThat(zoom.send(body, zoom.signedNow(body), r -> r.POST(chunked(body))).statusCode())
        .isEqualTo(204);
    await().until(() -> server.memory.taken() == 0);
  }

  @Test
  void anUploadWithoutEndIsCut() throws Exception {
    double before = server.counted("campus", "unknown", "too-large");
    try (Socket socket = connect("Transfer-Encoding: chunked")) {
      OutputStream out = socket.getOutputStream();
      String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      try {
        for (int i = 0; i < 1_000; i++) {
          out.write(chunk.getBytes(ISO_8859_1));
        }
      } catch (IOException _) {
        // the server closes while we still write
      }
    }
    assertThat(server.counted("campus", "unknown", "too-large")).isEqualTo(before + 1);
  }

  @Test
  void aSlowUploadEndsByTimeOut() throws Exception {
    try (Socket socket = connect("Content-Length: 1000")) {
      socket.getOutputStream().write("{".getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
    }
    assertThat(server.counted("campus", "unknown", "too-slow")).isPositive();
  }

  @Test
  void aCutUploadIsCounted() throws Exception {
    try (Socket socket = connect("Content-Length: 1000")) {
      socket.getOutputStream().write("{".getBytes(ISO_8859_1));
    }
    await().until(() -> server.counted("campus", "unknown", "cut") > 0);
    await().until(() -> server.memory.taken() == 0);
  }

  @Test
  void aResetUploadIsCounted() throws Exception {
    double before = server.counted("campus", "unknown", "cut");
    await()
        .until(
            () -> {
              reset(connect("Content-Length: 500"));
              return server.counted("campus", "unknown", "cut") > before;
            });
  }

  @Test
  void anUploadThatWasRefusedByItsHeadIsCountedAsThatWhenItIsResetOrSlow() throws Exception {
    double before = server.counted("unknown", "unknown", "unknown-account");
    await()
        .until(
            () -> {
              reset(connect("/webhooks/zoom/nobody", "Content-Length: 500"));
              return server.counted("unknown", "unknown", "unknown-account") > before;
            });
    try (Socket socket = connect("/webhooks/zoom/nobody", "Content-Length: 500")) {
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 404");
    }
    await().until(() -> server.counted("unknown", "unknown", "unknown-account") > before + 1);
  }

  @Test
  void uploadsTogetherHoldNoMoreThanTheirMemory() throws Exception {
    Socket[] sockets = new Socket[3];
    try {
      for (int i = 0; i < sockets.length; i++) {
        sockets[i] = connect("Content-Length: 900000");
        sockets[i].getOutputStream().write(new byte[899_999]);
      }
      await().until(() -> server.memory.taken() <= 2_000_000);
      await().until(() -> server.counted("campus", "unknown", "too-slow") > 0);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    await().until(() -> server.memory.taken() == 0);
  }

  @Test
  void anEncodedBodyIsRefused() throws Exception {
    byte[] body = BODY.getBytes(UTF_8);
    assertRefused(
        zoom.send(body, zoom.signedNow(body), r -> r.header("content-encoding", "gzip")),
        415,
        "encoded");
    assertThat(
            zoom.send(body, zoom.signedNow(body), r -> r.header("content-encoding", "identity"))
                .statusCode())
        .isEqualTo(204);
  }

  /** It may overtake what was sent before it; then the server hears of nothing. */
  private static void reset(Socket socket) throws IOException {
    socket.getOutputStream().write("abc".getBytes(ISO_8859_1));
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private Socket connect(String length) throws IOException {
    return connect("/webhooks/zoom/campus", length);
  }

  private Socket connect(String path, String length) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    Signed signed = zoom.signedNow(new byte[0]);
    String head =
        "POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\n%s: %s\r\n%s\r\n\r\n"
            .formatted(
                path,
                Claim.TIMESTAMP,
                signed.timestamp(),
                Claim.SIGNATURE,
                signed.signature(),
                length);
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    return socket;
  }

  private static java.net.http.HttpRequest.BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> stream(body));
  }

  private static InputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }
}
