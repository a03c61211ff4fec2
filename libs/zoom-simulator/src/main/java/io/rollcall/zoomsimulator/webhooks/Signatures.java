package io.rollcall.zoomsimulator.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Zoom's two uses of a secret token: signing webhooks, and proving that a receiver knows it. */
final class Signatures {

  private Signatures() {}

  /** The value of {@code x-zm-signature}: lower-case hex behind {@code v0=}. */
  static String sign(String secret, String timestampSeconds, byte[] body) {
    var mac = mac(secret);
    mac.update(("v0:" + timestampSeconds + ":").getBytes(StandardCharsets.US_ASCII));
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  /** The {@code encryptedToken} that a receiver must answer to {@code endpoint.url_validation}. */
  static String encryptedToken(String secret, String plainToken) {
    var token = plainToken.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac(secret).doFinal(token));
  }

  private static Mac mac(String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
