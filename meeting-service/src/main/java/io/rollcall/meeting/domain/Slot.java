package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One planned time of a meeting.
 *
 * @param id Zoom's {@code occurrence_id}, or the meeting's own id for a single meeting
 * @param cancelled it will not take place
 */
public record Slot(String id, Instant start, Duration length, boolean cancelled) {

  /** How early an occurrence may begin and still use the slot. */
  public static final Duration EARLY = Duration.ofMinutes(60);

  public static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern MILLISECONDS = Pattern.compile("[1-9]\\d{11,12}");

  /** As Zoom names the slots of a series: by when they were first planned. */
  public static Slot ofSeries(Instant start, Duration length) {
    return new Slot(Long.toString(start.toEpochMilli()), start, length, false);
  }

  /** How a slot stands. */
  public enum Standing {
    PLANNED,
    MOVED,
    CANCELLED
  }

  public Standing standing() {
    if (cancelled) {
      return Standing.CANCELLED;
    }
    return start.equals(firstPlanned()) ? Standing.PLANNED : Standing.MOVED;
  }

  /** When it was planned for before it was moved, as far as its name tells. */
  public Instant firstPlanned() {
    return MILLISECONDS.matcher(id).matches() ? Instant.ofEpochMilli(Long.parseLong(id)) : start;
  }

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
