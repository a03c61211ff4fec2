package io.rollcall.webhookingest;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import javax.crypto.Mac;

/**
 * One {@link Mac} and one SHA-256 for each thread: getting an instance costs as much as using it.
 */
final class Digests {

  static final String HMAC_SHA256 = "HmacSHA256";

  private static final ThreadLocal<Digests> OF_THREAD = ThreadLocal.withInitial(Digests::new);

  private final Mac mac;
  private final MessageDigest sha256;

  private Digests() {
    try {
      mac = Mac.getInstance(HMAC_SHA256);
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has both", e);
    }
  }

  static Mac mac(Key key) {
    Mac mac = OF_THREAD.get().mac;
    try {
      mac.init(key);
    } catch (InvalidKeyException e) {
      throw new AssertionError("any bytes are a key", e);
    }
    return mac;
  }

  static byte[] sha256(byte[] content) {
    return OF_THREAD.get().sha256.digest(content);
  }
}
