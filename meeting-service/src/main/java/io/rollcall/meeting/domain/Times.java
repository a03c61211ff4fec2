package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merging of times that may be unknown; every merge may come in any order and any number. */
final class Times {

  private Times() {}

  static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  static @Nullable Instant firstKnown(@Nullable Instant... times) {
    return Stream.of(times).filter(time -> time != null).findFirst().orElse(null);
  }
}
