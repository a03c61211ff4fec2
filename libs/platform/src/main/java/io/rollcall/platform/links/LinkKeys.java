package io.rollcall.platform.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of links: the first signs, any of them may have signed. */
final class LinkKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final List<SecretKeySpec> keys;

  /**
   * @param secrets at least one, each of at least 32 characters
   */
  LinkKeys(List<String> secrets) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
      throw new IllegalArgumentException("rollcall.links.keys: each at least 32 characters long");
    }
    keys = secrets.stream().map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), HMAC)).toList();
  }

  String sign(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(keys.getFirst(), text));
  }

  boolean signed(String text, String signature) {
    byte[] given;
    try {
      given = Base64.getUrlDecoder().decode(signature);
    } catch (IllegalArgumentException _) {
      return false;
    }
    boolean match = false;
    for (SecretKeySpec key : keys) {
      match |= MessageDigest.isEqual(mac(key, text), given);
    }
    return match;
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
