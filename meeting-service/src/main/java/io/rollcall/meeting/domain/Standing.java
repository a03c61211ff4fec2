package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides a meeting's status, as far as it does not depend on the moment.
 *
 * @param running the open occurrence
 * @param tookPlace it took place at least once
 * @param aheadUntil until then something lies ahead; null when nothing does
 */
public record Standing(
    boolean deleted,
    @Nullable Occurrence running,
    boolean tookPlace,
    @Nullable Instant aheadUntil) {

  /** Later than anything that is planned. */
  public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  public static Standing of(Existence existence, History history, Collection<Slot> plan) {
    return new Standing(
        existence.isDeleted(),
        history.running().orElse(null),
        !history.isEmpty(),
        aheadUntil(history, plan).orElse(null));
  }

  public Status at(Instant now) {
    if (deleted) {
      return Status.DELETED;
    }
    if (running != null) {
      return Status.STARTED;
    }
    return aheadUntil != null && aheadUntil.isAfter(now) ? Status.SCHEDULED : Status.ENDED;
  }

  /** A slot lies ahead until its end: who comes late still comes. */
  private static Optional<Instant> aheadUntil(History history, Collection<Slot> plan) {
    if (history.isEmpty() || plan.isEmpty()) {
      return Optional.of(FOR_EVER);
    }
    return plan.stream()
        .filter(slot -> !slot.cancelled() && !history.usedSlots().contains(slot.id()))
        .map(Slot::end)
        .max(Comparator.naturalOrder());
  }
}
