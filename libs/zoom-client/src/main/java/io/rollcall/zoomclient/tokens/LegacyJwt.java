package io.rollcall.zoomclient.tokens;

import io.rollcall.platform.accounts.ApiSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of JWT apps, which Zoom retired in 2023: signed here, HS256, good for a minute. */
final class LegacyJwt {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private LegacyJwt() {}

  static AccessToken sign(ApiSecrets.Jwt secrets, Instant now) {
    Instant until = now.plus(LIFE);
    String content =
        encode(Map.of("alg", "HS256", "typ", "JWT"))
            + "."
            + encode(Map.of("iss", secrets.apiKey(), "exp", until.getEpochSecond()));
    return new AccessToken(content + "." + signature(content, secrets), until, Optional.empty());
  }

  private static String encode(Map<String, Object> part) {
    return base64(JsonMapper.shared().writeValueAsBytes(part));
  }

  private static String signature(String content, ApiSecrets.Jwt secrets) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = secrets.apiSecret().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
