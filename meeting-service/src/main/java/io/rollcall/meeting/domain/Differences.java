package io.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, read from what a meeting was and what it is. */
final class Differences {

  private Differences() {}

  static List<MeetingEvent> between(KnownMeeting before, KnownMeeting after) {
    List<MeetingEvent> events = new ArrayList<>();
    ofMeeting(before, after).ifPresent(events::add);
    events.addAll(ofOccurrences(before, after));
    return events;
  }

  /** A moved slot may have been used by an occurrence, or may be now. */
  static List<MeetingEvent> afterChange(KnownMeeting before, KnownMeeting after) {
    List<MeetingEvent> events = new ArrayList<>();
    events.add(new MeetingEvent.Changed());
    events.addAll(ofOccurrences(before, after));
    return events;
  }

  private static List<MeetingEvent> ofOccurrences(KnownMeeting before, KnownMeeting after) {
    Map<String, Occurrence> were = before.occurrencesByUuid();
    Stream<MeetingEvent> annulled =
        after.practice().stream()
            .flatMap(it -> Stream.ofNullable(were.get(it.zoomUuid())))
            .map(it -> new MeetingEvent.OccurrenceEnded(it.annulled()));
    return Stream.concat(
            after.history().occurrences().stream()
                .flatMap(is -> ofOccurrence(were.get(is.zoomUuid()), is).stream()),
            annulled)
        .toList();
  }

  private static Optional<MeetingEvent> ofMeeting(KnownMeeting before, KnownMeeting after) {
    boolean wasDeleted = before.facts().existence().isDeleted();
    if (wasDeleted != after.facts().existence().isDeleted()) {
      return Optional.of(wasDeleted ? new MeetingEvent.Recovered() : new MeetingEvent.Deleted());
    }
    Optional<String> nowRunning = after.history().running().map(Occurrence::zoomUuid);
    if (!nowRunning.equals(before.history().running().map(Occurrence::zoomUuid))) {
      return Optional.of(
          nowRunning.isPresent() ? new MeetingEvent.Started() : new MeetingEvent.Ended());
    }
    if (nowRunning.isEmpty() && tookPlaceOnceMore(before, after)) {
      return Optional.of(new MeetingEvent.Ended());
    }
    return before.slots().equals(after.slots())
        ? Optional.empty()
        : Optional.of(new MeetingEvent.SlotsChanged());
  }

  private static boolean tookPlaceOnceMore(KnownMeeting before, KnownMeeting after) {
    return after.history().occurrences().size() > before.history().occurrences().size();
  }

  private static Optional<MeetingEvent> ofOccurrence(@Nullable Occurrence was, Occurrence is) {
    if (is.equals(was)) {
      return Optional.empty();
    }
    if (was != null && was.isOpen() == is.isOpen()) {
      return Optional.of(new MeetingEvent.OccurrenceCorrected(is));
    }
    return Optional.of(
        is.isOpen()
            ? new MeetingEvent.OccurrenceStarted(is)
            : new MeetingEvent.OccurrenceEnded(is));
  }
}
