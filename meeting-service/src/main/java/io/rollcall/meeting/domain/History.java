package io.rollcall.meeting.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The times that a meeting took place, oldest first, as they follow from the facts and the plan.
 *
 * <ol>
 *   <li>At most the newest is open: a newer one closes an older one at its own start.
 *   <li>One that Zoom ended is never open again.
 *   <li>A practice session is none, but closes an older one as well.
 * </ol>
 */
public record History(List<Occurrence> occurrences) {

  private static final Comparator<Map.Entry<String, OccurrenceFacts>> BY_TIME =
      comparing((Map.Entry<String, OccurrenceFacts> it) -> it.getValue().at())
          .thenComparing(Map.Entry::getKey);

  public History {
    occurrences = List.copyOf(occurrences);
  }

  public static History of(Map<String, OccurrenceFacts> facts, Collection<Slot> plan) {
    List<Map.Entry<String, OccurrenceFacts>> inOrder =
        facts.entrySet().stream().sorted(BY_TIME).toList();
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Instant next = i + 1 < inOrder.size() ? inOrder.get(i + 1).getValue().at() : null;
      if (inOrder.get(i).getValue().tookPlace()) {
        occurrences.add(occurrence(inOrder.get(i).getKey(), inOrder.get(i).getValue(), next, plan));
      }
    }
    return new History(occurrences);
  }

  public Optional<Occurrence> running() {
    return occurrences.isEmpty()
        ? Optional.empty()
        : Optional.of(occurrences.getLast()).filter(Occurrence::isOpen);
  }

  public boolean isEmpty() {
    return occurrences.isEmpty();
  }

  /** Ids of the slots that were used. */
  public Set<String> usedSlots() {
    Set<String> used = new HashSet<>();
    occurrences.stream().map(Occurrence::slot).filter(Objects::nonNull).forEach(used::add);
    return used;
  }

  private static Occurrence occurrence(
      String uuid, OccurrenceFacts facts, @Nullable Instant next, Collection<Slot> plan) {
    Instant end = facts.endedAt();
    boolean inferred = end == null && next != null;
    return new Occurrence(
        uuid,
        facts.startedAt(),
        inferred ? next : end,
        inferred,
        slotUsedAt(facts.at(), plan).map(Slot::id).orElse(null),
        facts.at());
  }

  /** Contains the start, or begins at most an hour later; of several the nearest. */
  private static Optional<Slot> slotUsedAt(Instant start, Collection<Slot> plan) {
    Comparator<Slot> order = comparing(Slot::start).thenComparing(Slot::id);
    List<Slot> kept = plan.stream().filter(slot -> !slot.cancelled()).toList();
    return kept.stream()
        .filter(slot -> slot.contains(start))
        .max(order)
        .or(() -> kept.stream().filter(slot -> slot.beginsSoonAfter(start)).min(order));
  }
}
