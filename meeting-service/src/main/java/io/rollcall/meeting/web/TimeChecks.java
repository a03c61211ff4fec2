package io.rollcall.meeting.web;

import io.rollcall.platform.problems.Checks;
import java.time.Duration;
import java.time.Instant;

/** What a plan's times must be like. */
final class TimeChecks {

  /** Clocks differ, and a form takes time to fill in. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private static final Duration FAR = Duration.ofDays(3_660);

  private TimeChecks() {}

  /** How long a meeting takes. */
  static void minutes(Checks checks, String pointer, int minutes) {
    checks.require(minutes >= 1 && minutes <= 1_440, pointer, "range", "1 to 1440 minutes");
  }

  /** A time that is yet to come. */
  static void ahead(Checks checks, String pointer, Instant time, Instant now) {
    checks.require(!time.isBefore(now.minus(LATE)), pointer, "past", "The start lies in the past");
    checks.require(
        time.isBefore(now.plus(FAR)),
        pointer,
        "too-far",
        "The start lies more than ten years ahead");
  }
}
