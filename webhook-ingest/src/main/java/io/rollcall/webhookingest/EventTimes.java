package io.rollcall.webhookingest;

import java.time.Instant;

/** Zoom's {@code event_ts}, milliseconds since 1970. */
final class EventTimes {

  private static final long END_OF_9999 = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private EventTimes() {}

  /** RFC 3339 has four digits for the year. */
  static boolean tellable(long millis) {
    return millis >= 0 && millis <= END_OF_9999;
  }

  static String rfc3339(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
