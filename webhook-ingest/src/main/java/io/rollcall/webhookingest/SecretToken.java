package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One of an account's webhook secrets. */
final class SecretToken {

  private static final byte[] VERSION = "v0:".getBytes(US_ASCII);

  private final SecretKeySpec key;

  SecretToken(String secret) {
    key = new SecretKeySpec(secret.getBytes(UTF_8), Digests.HMAC_SHA256);
  }

  /** The HMAC over {@code v0:<timestamp>:<body>}, as Zoom makes it. */
  byte[] signatureOf(byte[] timestamp, byte[] body) {
    Mac mac = Digests.mac(key);
    mac.update(VERSION);
    mac.update(timestamp);
    mac.update((byte) ':');
    return mac.doFinal(body);
  }

  /** The answer to a challenge: lower-case hex of the HMAC over the token. */
  String encrypt(String plainToken) {
    return HexFormat.of().formatHex(Digests.mac(key).doFinal(plainToken.getBytes(UTF_8)));
  }

  @Override
  public String toString() {
    return "SecretToken[redacted]";
  }
}
