package io.rollcall.meeting.domain;

import java.util.Optional;

/** What reconciliation made true that Zoom's webhooks had not told. */
public enum Mended {
  STARTED,
  ENDED,
  CORRECTED,
  CHANGED,
  REPLANNED,
  DELETED,
  RECOVERED;

  /** A meeting's own start and end are those of an occurrence, and are told by that. */
  public static Optional<Mended> by(MeetingEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case MeetingEvent.OccurrenceStarted _ -> STARTED;
          case MeetingEvent.OccurrenceEnded _ -> ENDED;
          case MeetingEvent.OccurrenceCorrected _ -> CORRECTED;
          case MeetingEvent.Changed _ -> CHANGED;
          case MeetingEvent.SlotsChanged _ -> REPLANNED;
          case MeetingEvent.Deleted _ -> DELETED;
          case MeetingEvent.Recovered _ -> RECOVERED;
          case MeetingEvent.Scheduled _, MeetingEvent.Started _, MeetingEvent.Ended _ -> null;
        });
  }
}
