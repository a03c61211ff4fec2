package io.rollcall.zoomsimulator.registrants;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids and tokens of registrants and panelists. */
final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** 22 characters of base64url. */
  static String id() {
    return ofBytes(16);
  }

  /** What a personal link ends in. */
  static String ofLink() {
    return ofBytes(32);
  }

  static int pin() {
    return 100_000 + RANDOM.nextInt(900_000);
  }

  private static String ofBytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
