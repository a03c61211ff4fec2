package io.rollcall.zoomsimulator.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned, checked.
 *
 * @param type by Zoom's numbers, see {@link Kind}
 * @param startTime null for a type without one
 * @param durationMinutes planned
 * @param recurrence null when it does not recur
 */
public record Plan(
    String topic,
    String agenda,
    int type,
    @Nullable Instant startTime,
    int durationMinutes,
    String timezone,
    String password,
    Settings settings,
    @Nullable Recurrence recurrence) {

  /** The occurrences that its rule gives; none when it takes place once or at no fixed time. */
  List<Occurrence> occurrences() {
    if (startTime == null || recurrence == null) {
      return List.of();
    }
    return recurrence.starts(startTime, ZoneId.of(timezone)).stream()
        .map(start -> Occurrence.planned(start, durationMinutes))
        .toList();
  }

  /** The same plan for the other kind, with the type that corresponds. */
  Plan as(Kind next, Kind former) {
    int nextType =
        type == former.recurring()
            ? next.recurring()
            : type == former.withoutTime() ? next.withoutTime() : next.scheduled();
    return new Plan(
        topic,
        agenda,
        nextType,
        startTime,
        durationMinutes,
        timezone,
        password,
        SettingsRules.usual(next),
        recurrence);
  }

  boolean hasSameTimes(Plan other) {
    return occurrences().equals(other.occurrences());
  }
}
