package io.rollcall.benchmarks.ingest.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whole requests, signed now, ready to be written. */
public record Requests(List<ByteBuffer> ready) {

  private static final String HEAD =
      """
      POST /webhooks/zoom/campus HTTP/1.1\r
      host: 127.0.0.1\r
      user-agent: Zoom Marketplace/1.0a\r
      content-type: application/json; charset=utf-8\r
      accept-encoding: gzip\r
      x-zm-request-timestamp: %d\r
      x-zm-signature: v0=%s\r
      x-zm-request-id: 0a1b2c3d_1111_2222_3333_444455556666\r
      clientid: benchmark\r
      content-length: %d\r
      \r
      """;

  public static Requests signed(String secret, List<byte[]> bodies) {
    long now = System.currentTimeMillis() / 1_000;
    return new Requests(bodies.stream().map(body -> request(secret, now, body)).toList());
  }

  private static ByteBuffer request(String secret, long now, byte[] body) {
    byte[] head = HEAD.formatted(now, hmac(secret, now, body), body.length).getBytes(ISO_8859_1);
    return ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body).flip();
  }

  private static String hmac(String secret, long now, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + now + ":").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
