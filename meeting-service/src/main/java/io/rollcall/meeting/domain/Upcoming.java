package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Where a meeting stands among what one can go to now and next.
 *
 * @param at its place among those of its rank
 * @param until when the passing of time alone moves it
 */
public record Upcoming(Rank rank, Instant at, Instant until) {

  /** What comes first. */
  public enum Rank {
    /** By when it began. */
    RUNNING,
    /** By its next slot. */
    PLANNED,
    /** Without fixed time, by when it was created. */
    ANY_TIME
  }

  /** Empty when nobody can go there any more: it is deleted, or all its slots are over. */
  public static Optional<Upcoming> of(KnownMeeting known, Instant now) {
    Standing standing = known.standing();
    Occurrence running = standing.running();
    if (standing.phase() == Phase.DELETED) {
      return Optional.empty();
    }
    if (running != null) {
      return Optional.of(new Upcoming(Rank.RUNNING, running.at(), Standing.FOR_EVER));
    }
    if (known.meeting().details().startTime() == null) {
      return Optional.of(
          new Upcoming(Rank.ANY_TIME, known.meeting().createdAt(), Standing.FOR_EVER));
    }
    return next(known, now).map(slot -> new Upcoming(Rank.PLANNED, slot.start(), slot.end()));
  }

  /** Slots that one can go to, unless they are over. */
  public static Set<Slot> open(KnownMeeting known) {
    Set<String> used = known.history().usedSlots();
    return known.slots().stream()
        .filter(slot -> !slot.cancelled() && !used.contains(slot.id()))
        .collect(toSet());
  }

  private static Optional<Slot> next(KnownMeeting known, Instant now) {
    return open(known).stream()
        .filter(slot -> slot.end().isAfter(now))
        .min(Comparator.comparing(Slot::start).thenComparing(Slot::id));
  }
}
