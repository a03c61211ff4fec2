package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;

/**
 * One planned time of a recurring meeting.
 *
 * @param id epoch milliseconds of the start that it was planned with at first
 * @param duration minutes
 */
public record Occurrence(String id, Instant startTime, int duration, boolean deleted) {

  static Occurrence planned(Instant startTime, int duration) {
    return new Occurrence(Long.toString(startTime.toEpochMilli()), startTime, duration, false);
  }

  Occurrence moved(Instant start, int minutes) {
    return new Occurrence(id, start, minutes, deleted);
  }

  Occurrence asDeleted() {
    return new Occurrence(id, startTime, duration, true);
  }
}
