package io.rollcall.meeting.zoom;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from what Zoom says whether and how a meeting repeats, and when it begins.
 *
 * @param here as it is known here
 */
record FoundSeries(ZoomMeeting found, Wanted here) {

  /**
   * Of a series Zoom may tell when it is next. Its slots bear the times that they were first
   * planned for, so while one of them is known here the series begins when it did.
   */
  @Nullable Instant startTime(@Nullable Recurrence recurrence) {
    if (recurrence == null) {
      return Plans.isTime(found.startTime()) ? found.startTime() : here.startTime();
    }
    if (!recurrence.hasTimes()) {
      return null;
    }
    List<Slot> slots = Plans.slots(found);
    Set<String> known = known();
    return slots.stream().anyMatch(slot -> known.contains(slot.id()))
        ? here.startTime()
        : slots.stream().map(Slot::start).min(naturalOrder()).orElse(here.startTime());
  }

  private Set<String> known() {
    Instant start = here.startTime();
    Recurrence recurrence = here.recurrence();
    return start == null || recurrence == null
        ? Set.of()
        : recurrence.starts(start, here.timeZone()).stream()
            .map(it -> Slot.ofSeries(it, Duration.ZERO).id())
            .collect(toSet());
  }

  /** The same rule in other words is still the one that is known here. */
  @Nullable Recurrence recurrence() {
    return switch (found.type()) {
      case NewMeetings.SCHEDULED -> null;
      case NewMeetings.WITHOUT_TIME -> Recurrence.NO_FIXED_TIME;
      case NewMeetings.RECURRING -> rule(found.recurrence());
      default -> here.recurrence();
    };
  }

  private @Nullable Recurrence rule(io.rollcall.zoomclient.meetings.@Nullable Recurrence told) {
    Recurrence rule = told == null ? null : Recurrences.read(told);
    Recurrence known = here.recurrence();
    Instant start = here.startTime();
    boolean same =
        rule == null
            || known != null
                && start != null
                && known.starts(start, here.timeZone()).equals(rule.starts(start, here.timeZone()));
    return same ? known : rule;
  }
}
