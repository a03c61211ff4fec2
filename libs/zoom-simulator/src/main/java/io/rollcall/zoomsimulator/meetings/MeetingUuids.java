package io.rollcall.zoomsimulator.meetings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Zoom's uuids of occurrences: 24 characters of base64. In turn plain, beginning with a slash, with
 * two slashes in a row, and with a plus: the forms that break URLs.
 */
public final class MeetingUuids {

  private final SecureRandom random = new SecureRandom();
  private final AtomicLong made = new AtomicLong();

  MeetingUuids() {}

  /**
   * A uuid or number from a path, where a uuid stands URL-encoded twice. One that Zoom would take
   * for several path segments, because it was encoded once only, is not found.
   */
  public static String ofPath(String decodedOnce) {
    if (decodedOnce.startsWith("/") || decodedOnce.contains("//")) {
      return "";
    }
    try {
      return URLDecoder.decode(decodedOnce.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  String next() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var uuid = new StringBuilder(Base64.getEncoder().encodeToString(bytes));
    switch ((int) (made.getAndIncrement() % 4)) {
      case 1 -> uuid.setCharAt(0, '/');
      case 2 -> uuid.replace(7, 9, "//");
      case 3 -> uuid.setCharAt(11, '+');
      default -> {}
    }
    return uuid.toString();
  }
}
