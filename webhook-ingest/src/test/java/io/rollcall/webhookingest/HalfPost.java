package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A post that the service waits for: its head has come and its body has not. */
final class HalfPost implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader answers;
  private final byte[] body;

  HalfPost(Zoom zoom, byte[] body) throws IOException {
    this.socket = new Socket("127.0.0.1", zoom.port());
    this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    this.body = body;
    Zoom.Signed signed = zoom.signedNow(body);
    String head =
        """
        POST %s HTTP/1.1
        Host: x
        Expect: 100-continue
        Content-Length: %d
        %s: %s
        %s: %s

        """
            .formatted(
                zoom.uri().getPath(),
                body.length,
                Claim.TIMESTAMP,
                signed.timestamp(),
                Claim.SIGNATURE,
                signed.signature());
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
    String line = answers.readLine();
    while (line != null && !line.isEmpty()) {

      line = answers.readLine();
    }
  }

  /** Sends the body and returns the first line of the answer. */
  @Nullable String finish() throws IOException {
    socket.getOutputStream().write(body);
    return answers.readLine();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
