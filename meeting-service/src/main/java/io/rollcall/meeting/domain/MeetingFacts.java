package io.rollcall.meeting.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Everything that Zoom told about a meeting. Facts only grow, and merging is commutative,
 * associative and idempotent: no effect depends on the order of arrival.
 *
 * @param occurrences by Zoom's uuid
 * @param slots by the slot's id; only those that Zoom cancelled or restored
 */
public record MeetingFacts(
    Existence existence, Map<String, OccurrenceFacts> occurrences, Map<String, Existence> slots) {

  public static final MeetingFacts NONE = new MeetingFacts(Existence.UNTOUCHED, Map.of(), Map.of());

  public MeetingFacts {
    occurrences = Map.copyOf(occurrences);
    slots = Map.copyOf(slots);
  }

  public static MeetingFacts of(Collection<? extends News> told) {
    Telling telling = new Telling();
    told.forEach(telling::hear);
    return telling.facts();
  }

  public MeetingFacts merge(MeetingFacts other) {
    return new MeetingFacts(
        existence.merge(other.existence),
        merge(occurrences, other.occurrences, OccurrenceFacts::merge),
        merge(slots, other.slots, Existence::merge));
  }

  /** Whether these already hold all that the others tell. Once true, it stays true. */
  public boolean hold(MeetingFacts others) {
    return merge(others).equals(this);
  }

  private static <T> Map<String, T> merge(
      Map<String, T> one, Map<String, T> other, BinaryOperator<T> both) {
    Map<String, T> merged = new HashMap<>(one);
    other.forEach((id, facts) -> merged.merge(id, facts, both));
    return merged;
  }

  private static final class Telling {
    private Existence existence = Existence.UNTOUCHED;
    private final Map<String, OccurrenceFacts> occurrences = new HashMap<>();
    private final Map<String, Existence> slots = new HashMap<>();

    private void hear(News news) {
      switch (news) {
        case News.OfOccurrence it ->
            occurrences.merge(it.zoomUuid(), it.facts(), OccurrenceFacts::merge);
        case News.Deleted it -> existence = existence.merge(Existence.deleted(it.at()));
        case News.Recovered it -> existence = existence.merge(Existence.recovered(it.at()));
        case News.SlotsCancelled it -> hear(it.slots(), Existence.deleted(it.at()));
        case News.SlotsRestored it -> hear(it.slots(), Existence.recovered(it.at()));
      }
    }

    private void hear(Collection<String> ids, Existence told) {
      ids.forEach(id -> slots.merge(id, told, Existence::merge));
    }

    private MeetingFacts facts() {
      return new MeetingFacts(existence, occurrences, slots);
    }
  }
}
