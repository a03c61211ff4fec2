package io.rollcall.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A connection that is kept is read from again after every answer. Reactor Netty before 1.3.8
 * forgets to, when a request that had to wait for the one before it is answered at once.
 */
@WebTest
class KeptConnectionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Tokens tokens;
  private final int port;

  KeptConnectionsTest(@Autowired Tokens tokens, @LocalServerPort int port) {
    this.tokens = tokens;
    this.port = port;
  }

  @Test
  void whoComesAfterARefusalThatHadToWaitIsAnswered() throws IOException {
    String slow = get("/threads", "Authorization: Bearer " + tokens.student() + "\r\n");
    String refused = get("/me", "");

    await("the issuer's keys are known").atMost(PATIENCE).until(() -> isAnswered(slow));
    try (Socket socket = connected()) {
      BufferedReader answers = answers(socket);
      List<String> statuses = new ArrayList<>();

      send(socket, slow + refused);
      statuses.add(status(answers));
      statuses.add(status(answers));
      send(socket, get("/public/hello", ""));
      statuses.add(status(answers));

      assertThat(statuses).containsExactly("200", "401", "200");
    }
  }

  private boolean isAnswered(String request) throws IOException {
    try (Socket socket = connected()) {
      send(socket, request);
      return status(answers(socket)).equals("200");
    }
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    return socket;
  }

  private static BufferedReader answers(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  private static String get(String path, String header) {
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + header + "\r\n";
  }

  private static void send(Socket socket, String requests) throws IOException {
    socket.getOutputStream().write(requests.getBytes(US_ASCII));
  }

  /** Reads a whole answer. */
  private static String status(BufferedReader answers) throws IOException {
    String status = answers.readLine().split(" ")[1];
    int length = 0;
    for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
    }
    assertThat(answers.skip(length)).isEqualTo(length);
    return status;
  }
}
