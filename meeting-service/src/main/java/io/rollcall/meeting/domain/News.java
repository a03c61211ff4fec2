package io.rollcall.meeting.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that Zoom told about a meeting, by a webhook or by its REST API. All times Zoom's. */
public sealed interface News {

  /** About one time that it took place. */
  sealed interface OfOccurrence extends News {
    String zoomUuid();

    OccurrenceFacts facts();
  }

  record Started(String zoomUuid, Instant at) implements OfOccurrence {
    @Override
    public OccurrenceFacts facts() {
      return OccurrenceFacts.started(at);
    }
  }

  /** A participant joined: then it runs, whether or not its start was ever told. */
  record Joined(String zoomUuid, Instant at) implements OfOccurrence {
    @Override
    public OccurrenceFacts facts() {
      return OccurrenceFacts.joined(at);
    }
  }

  /** Host and panelists practise, or have done so: who joins meanwhile does not open it. */
  record Practised(String zoomUuid, Instant at) implements OfOccurrence {
    @Override
    public OccurrenceFacts facts() {
      return OccurrenceFacts.practised(at);
    }
  }

  /**
   * Zoom's REST API said that it runs.
   *
   * @param at the {@code Date} of Zoom's answer
   */
  record SeenRunning(String zoomUuid, Instant at) implements OfOccurrence {
    @Override
    public OccurrenceFacts facts() {
      return OccurrenceFacts.seenRunning(at);
    }
  }

  /**
   * It ended.
   *
   * @param reported when Zoom reported it: the end, where {@code end} is missing
   */
  record Ended(String zoomUuid, @Nullable Instant start, @Nullable Instant end, Instant reported)
      implements OfOccurrence {
    @Override
    public OccurrenceFacts facts() {
      return OccurrenceFacts.ended(start, end, reported);
    }
  }

  record Deleted(Instant at) implements News {}

  record Recovered(Instant at) implements News {}

  record SlotsCancelled(Set<String> slots, Instant at) implements News {}

  record SlotsRestored(Set<String> slots, Instant at) implements News {}
}
