package io.rollcall.benchmarks.ingest.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Zoom's signature, checked the way most people would write it. */
final class Signatures {

  static final String SECRET = System.getenv().getOrDefault("BENCHMARK_SECRET", "");

  private Signatures() {}

  static boolean verify(String timestamp, String signature, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      byte[] expected = ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(UTF_8);
      return MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
