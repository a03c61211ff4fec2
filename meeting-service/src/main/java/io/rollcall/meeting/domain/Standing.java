package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting stands, as far as it does not depend on the moment.
 *
 * @param running the open occurrence
 * @param aheadUntil until when something lies ahead; of no meaning but in phase {@code OPEN}
 */
public record Standing(Phase phase, @Nullable Occurrence running, Instant aheadUntil) {

  /** Later than anything that is planned. */
  public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  public static Standing of(Existence existence, History history, Collection<Slot> slots) {
    Standing resting = resting(existence, history, slots);
    Occurrence running = history.running().orElse(null);
    Phase phase = running == null || existence.isDeleted() ? resting.phase : Phase.STARTED;
    return new Standing(phase, running, resting.aheadUntil);
  }

  /** How it would stand if nothing ran. */
  static Standing resting(Existence existence, History history, Collection<Slot> slots) {
    Optional<Instant> ahead = aheadUntil(history, slots);
    Phase living = ahead.isPresent() ? Phase.OPEN : Phase.ENDED;
    return new Standing(
        existence.isDeleted() ? Phase.DELETED : living, null, ahead.orElse(FOR_EVER));
  }

  public Status at(Instant now) {
    return phase.at(now, aheadUntil);
  }

  /** A slot lies ahead until its end: who comes late still comes. */
  private static Optional<Instant> aheadUntil(History history, Collection<Slot> slots) {
    if (history.isEmpty() || slots.isEmpty()) {
      return Optional.of(FOR_EVER);
    }
    return slots.stream()
        .filter(slot -> !slot.cancelled() && !history.usedSlots().contains(slot.id()))
        .map(Slot::end)
        .max(Comparator.naturalOrder());
  }
}
