package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Zoom shows a meeting: what is deleted here was recovered there, and so were its slots, unless
 * Zoom shows what was.
 *
 * @param plan what it shows as its slots
 * @param at by Zoom's clock
 */
public record Sighting(ZoomPlan plan, Instant at) {

  /** So far what Zoom shows may lag behind. */
  private static final Duration LAG = Duration.ofMinutes(10);

  /** What it tells beyond what is known. */
  public List<News> newsTo(MeetingFacts known) {
    List<News> news = new ArrayList<>();
    if (known.existence().isDeletedSince(at.minus(LAG))) {
      news.add(new News.Recovered(at));
    }
    Set<String> restored = restored(known);
    if (!restored.isEmpty()) {
      news.add(new News.SlotsRestored(restored, at));
    }
    return news;
  }

  private Set<String> restored(MeetingFacts known) {
    return plan.slots().stream()
        .filter(slot -> !slot.cancelled())
        .map(Slot::id)
        .filter(
            id -> known.slots().getOrDefault(id, Existence.UNTOUCHED).isDeletedSince(at.minus(LAG)))
        .collect(toSet());
  }
}
