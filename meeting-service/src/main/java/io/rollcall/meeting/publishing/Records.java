package io.rollcall.meeting.publishing;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.MeetingEvent;
import io.rollcall.meeting.domain.Occurrence;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.platform.outbox.OutgoingRecord;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happened into records of {@code rollcall.meeting}. */
final class Records {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Records() {}

  static List<OutgoingRecord> of(Change change) {
    return change.events().stream().map(event -> of(event, change.after())).toList();
  }

  private static OutgoingRecord of(MeetingEvent event, KnownMeeting known) {
    UUID meeting = known.meeting().id();
    String type = "rollcall." + name(event) + ".v1";
    return event instanceof MeetingEvent.OfOccurrence it
        ? record(key(known, it.occurrence()), meeting, type, States.of(it.occurrence(), known))
        : record(meeting.toString(), meeting, type, States.of(known));
  }

  private static OutgoingRecord record(String key, UUID meeting, String type, Object state) {
    return new OutgoingRecord(Topics.MEETING, key, meeting, type, JSON.writeValueAsBytes(state));
  }

  private static String key(KnownMeeting known, Occurrence occurrence) {
    return known.meeting().id()
        + ":"
        + KnownMeetings.occurrenceId(known.meeting(), occurrence.zoomUuid());
  }

  private static String name(MeetingEvent event) {
    return switch (event) {
      case MeetingEvent.Scheduled it -> "meeting.scheduled";
      case MeetingEvent.Changed it -> "meeting.changed";
      case MeetingEvent.Started it -> "meeting.started";
      case MeetingEvent.Ended it -> "meeting.ended";
      case MeetingEvent.Deleted it -> "meeting.deleted";
      case MeetingEvent.Recovered it -> "meeting.recovered";
      case MeetingEvent.SlotsChanged it -> "meeting.slots-changed";
      case MeetingEvent.OccurrenceStarted it -> "occurrence.started";
      case MeetingEvent.OccurrenceEnded it -> "occurrence.ended";
      case MeetingEvent.OccurrenceCorrected it -> "occurrence.corrected";
    };
  }
}
