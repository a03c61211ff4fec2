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
    Optional<Instant> ahead = aheadUntil(history, slots);
    Occurrence running = history.running().orElse(null);
    return new Standing(
        phase(existence, running, ahead.isPresent()), running, ahead.orElse(FOR_EVER));
  }

  public Status at(Instant now) {
    return phase.at(now, aheadUntil);
  }

  private static Phase phase(Existence existence, @Nullable Occurrence running, boolean ahead) {
    if (existence.isDeleted()) {
      return Phase.DELETED;
    }
    if (running != null) {
      return Phase.STARTED;
    }
    return ahead ? Phase.OPEN : Phase.ENDED;
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
