package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from what Zoom says whether and how a meeting repeats, and when it begins.
 *
 * @param here as it is known here
 * @param asked as Zoom was just asked to have it; else as it is here
 * @param zone as it is on Zoom
 */
record FoundSeries(ZoomMeeting found, Wanted here, Wanted asked, ZoneId zone) {

  /** Null without fixed time. */
  @Nullable Instant startTime() {
    Recurrence rule = rule();
    if (rule == null) {
      return Plans.isTime(found.startTime()) ? found.startTime() : here.startTime();
    }
    return rule.hasTimes() ? startTime(rule) : null;
  }

  /**
   * Of a series Zoom may tell when it is next. By the times that its slots were first planned for
   * it begins as it was asked to, or as before, or else with the first of them.
   */
  private @Nullable Instant startTime(Recurrence rule) {
    List<Instant> told = Plans.slots(found).stream().map(Slot::firstPlanned).sorted().toList();
    List<Instant> asAsked = starts(rule, asked.startTime());
    List<Instant> asHere = starts(rule, here.startTime());
    if (beginTogether(asAsked, told) && asAsked.getLast().equals(told.getLast())) {
      return asked.startTime();
    }
    return beginTogether(asHere, told) || asHere.containsAll(told)
        ? here.startTime()
        : told.getFirst();
  }

  private static boolean beginTogether(List<Instant> one, List<Instant> other) {
    return !one.isEmpty() && !other.isEmpty() && one.getFirst().equals(other.getFirst());
  }

  /** The same rule in other words is still the one that was asked for, or is known here. */
  @Nullable Recurrence recurrence() {
    Recurrence rule = rule();
    return rule != null && rule.hasTimes() ? inKnownWords(rule) : rule;
  }

  private Recurrence inKnownWords(Recurrence rule) {
    Instant start = startTime(rule);
    List<Instant> starts = starts(rule, start);
    return Stream.of(asked, here)
        .flatMap(it -> Stream.ofNullable(it.recurrence()))
        .filter(it -> it.hasTimes() && starts(it, start).equals(starts))
        .findFirst()
        .orElse(rule);
  }

  private @Nullable Recurrence rule() {
    return switch (found.type()) {
      case NewMeetings.SCHEDULED -> null;
      case NewMeetings.WITHOUT_TIME -> Recurrence.NO_FIXED_TIME;
      case NewMeetings.RECURRING -> rule(found.recurrence());
      default -> here.recurrence();
    };
  }

  private @Nullable Recurrence rule(io.rollcall.zoomclient.meetings.@Nullable Recurrence told) {
    Recurrence rule = told == null ? null : Recurrences.read(told);
    return rule == null ? here.recurrence() : rule;
  }

  private List<Instant> starts(Recurrence rule, @Nullable Instant first) {
    return first == null ? List.of() : rule.starts(first, zone);
  }
}
