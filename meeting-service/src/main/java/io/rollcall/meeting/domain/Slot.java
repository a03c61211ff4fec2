package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * One planned time of a meeting.
 *
 * @param id Zoom's {@code occurrence_id}, or the meeting's own id for a single meeting
 * @param cancelled it will not take place
 */
public record Slot(String id, Instant start, Duration length, boolean cancelled) {

  /** How early an occurrence may begin and still use the slot. */
  public static final Duration EARLY = Duration.ofMinutes(60);

  public Instant end() {
    return start.plus(length);
  }

  boolean contains(Instant time) {
    return !time.isBefore(start) && time.isBefore(end());
  }

  boolean beginsSoonAfter(Instant time) {
    return start.isAfter(time) && !start.minus(EARLY).isAfter(time);
  }
}
