package io.rollcall.meeting.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a host is taken.
 *
 * @param meeting null for what is on Zoom and not known here
 * @param zoomId Zoom's number; null while Zoom has not confirmed the meeting
 * @param place among those that a host has at one time, from 0; null for what Zoom told of
 */
public record Engagement(
    @Nullable UUID meeting,
    @Nullable String zoomId,
    Instant start,
    Instant end,
    @Nullable Integer place) {

  /** Something that Zoom lists. */
  public static Engagement onZoom(String zoomId, Instant start, Instant end) {
    return new Engagement(null, zoomId, start, end, null);
  }

  public boolean overlaps(Slot slot) {
    return start.isBefore(slot.end()) && slot.start().isBefore(end);
  }

  boolean covers(Slot slot) {
    return !start.isAfter(slot.start()) && !end.isBefore(slot.end());
  }

  boolean lasts(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** One meeting may have a time twice: as it is and as it shall be. */
  Object holder() {
    return meeting == null ? requireNonNull(zoomId) : meeting;
  }
}
