package io.rollcall.meeting.domain;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The slots of a series as Zoom plans them.
 *
 * @param slots empty when Zoom told of none: what takes place once is planned by its details
 * @param at when it said so
 */
public record ZoomPlan(List<Slot> slots, Instant at) {

  public static final ZoomPlan NONE = new ZoomPlan(List.of(), Instant.EPOCH);

  public ZoomPlan {
    slots = List.copyOf(slots);
  }

  /** Whether the slot is planned, and not cancelled. */
  public boolean holds(String slot) {
    return slot(slot).filter(it -> !it.cancelled()).isPresent();
  }

  /** The slot with this id, be it cancelled. */
  public Optional<Slot> slot(String id) {
    return slots.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** When the first of its slots was planned for. */
  Optional<Instant> begin() {
    return slots.stream().map(Slot::firstPlanned).min(naturalOrder());
  }

  /**
   * What is planned there although it was cancelled before, as news: when Zoom said so, or in the
   * same second.
   *
   * @param slots what Zoom told of them until now
   */
  MeetingFacts restored(Map<String, Existence> slots) {
    Map<String, Existence> restored = new HashMap<>();
    for (Slot slot : this.slots) {
      Instant cancelled = slots.getOrDefault(slot.id(), Existence.UNTOUCHED).deletedAt();
      if (!slot.cancelled() && cancelled != null && !cancelled.truncatedTo(SECONDS).isAfter(at)) {
        restored.put(slot.id(), Existence.recovered(cancelled.isAfter(at) ? cancelled : at));
      }
    }
    return new MeetingFacts(Existence.UNTOUCHED, Map.of(), restored);
  }

  /** What is cancelled there, as news. */
  MeetingFacts facts() {
    Set<String> cancelled = slots.stream().filter(Slot::cancelled).map(Slot::id).collect(toSet());
    return cancelled.isEmpty()
        ? MeetingFacts.NONE
        : MeetingFacts.of(List.of(new News.SlotsCancelled(cancelled, at)));
  }
}
