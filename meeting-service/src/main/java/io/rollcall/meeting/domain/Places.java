package io.rollcall.meeting.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a meeting stands in lists that are ordered by time: at each slot that is not cancelled.
 *
 * @param first for those who look from the beginning on; of a meeting without slots its planned
 *     start, else when it was created
 * @param again for those who look from a later time on
 */
public record Places(Instant first, List<Again> again) {

  public Places {
    again = List.copyOf(again);
  }

  /**
   * A slot after the first.
   *
   * @param previous start of the one before: who looks from a time up to it on found that one
   */
  public record Again(Instant start, Instant previous) {

    public Gap gap() {
      return Gap.between(previous, start);
    }
  }

  public static Places of(KnownMeeting known) {
    List<Instant> starts =
        known.slots().stream()
            .filter(slot -> !slot.cancelled())
            .map(Slot::start)
            .distinct()
            .sorted()
            .toList();
    List<Again> again = new ArrayList<>();
    for (int i = 1; i < starts.size(); i++) {
      again.add(new Again(starts.get(i), starts.get(i - 1)));
    }
    return new Places(starts.isEmpty() ? fixed(known.meeting()) : starts.getFirst(), again);
  }

  private static Instant fixed(Meeting meeting) {
    return requireNonNullElse(meeting.details().startTime(), meeting.createdAt());
  }
}
