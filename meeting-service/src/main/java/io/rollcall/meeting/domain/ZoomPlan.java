package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
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
    return slots.stream().anyMatch(it -> it.id().equals(slot) && !it.cancelled());
  }

  /** What is cancelled there, as news. */
  MeetingFacts facts() {
    Set<String> cancelled = slots.stream().filter(Slot::cancelled).map(Slot::id).collect(toSet());
    return cancelled.isEmpty()
        ? MeetingFacts.NONE
        : MeetingFacts.of(List.of(new News.SlotsCancelled(cancelled, at)));
  }
}
