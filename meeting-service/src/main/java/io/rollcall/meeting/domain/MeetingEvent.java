package io.rollcall.meeting.domain;

/** What happened to a meeting, as far as others want to know. */
public sealed interface MeetingEvent {

  record Scheduled() implements MeetingEvent {}

  record Changed() implements MeetingEvent {}

  record Started() implements MeetingEvent {}

  record Ended() implements MeetingEvent {}

  record Deleted() implements MeetingEvent {}

  record Recovered() implements MeetingEvent {}

  record SlotsChanged() implements MeetingEvent {}

  /** About one time that it took place. */
  sealed interface OfOccurrence extends MeetingEvent {
    Occurrence occurrence();
  }

  record OccurrenceStarted(Occurrence occurrence) implements OfOccurrence {}

  record OccurrenceEnded(Occurrence occurrence) implements OfOccurrence {}

  record OccurrenceCorrected(Occurrence occurrence) implements OfOccurrence {}
}
