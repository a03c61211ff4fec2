package io.rollcall.meeting.publishing;

import io.rollcall.contracts.Words;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.MeetingState.AudienceState;
import io.rollcall.contracts.meeting.MeetingState.SettingsState;
import io.rollcall.contracts.meeting.MeetingState.SignedAttendanceState;
import io.rollcall.contracts.meeting.MeetingState.SlotState;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Occurrence;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.KnownMeetings;

/** The whole state of a meeting or an occurrence, as it crosses Kafka: no passcode, no link. */
final class States {

  private States() {}

  static MeetingState of(KnownMeeting known) {
    Meeting meeting = known.meeting();
    Details details = meeting.details();
    return new MeetingState(
        meeting.id(),
        known.revision(),
        Words.of(details.conference()),
        details.topic(),
        details.agenda(),
        details.instant(),
        details.startTime(),
        details.durationMinutes(),
        details.timeZone().getId(),
        audience(details.audience()),
        meeting.account(),
        meeting.host(),
        meeting.zoomId(),
        details.registration(),
        details.selfRegistration(),
        Words.of(details.recording()),
        signed(details.signedAttendance()),
        settings(details.settings()),
        known.slots().stream().map(States::slot).toList(),
        known.facts().existence().isDeleted(),
        meeting.createdBy(),
        meeting.createdAt());
  }

  static OccurrenceState of(Occurrence occurrence, KnownMeeting known) {
    Meeting meeting = known.meeting();
    String uuid = occurrence.zoomUuid();
    return new OccurrenceState(
        KnownMeetings.occurrenceId(meeting, uuid),
        meeting.id(),
        known.occurrenceRevisions().getOrDefault(uuid, 0L),
        meeting.account(),
        uuid,
        occurrence.startedAt(),
        occurrence.endedAt(),
        occurrence.endInferred(),
        occurrence.slot());
  }

  static AudienceState audience(Audience audience) {
    return switch (audience) {
      case Audience.Course it ->
          new AudienceState(it.kind(), it.course(), it.session(), it.group(), null);
      case Audience.User it -> new AudienceState(it.kind(), null, null, null, it.user());
      case Audience.Global it -> new AudienceState(it.kind(), null, null, null, null);
    };
  }

  private static SignedAttendanceState signed(SignedAttendance signed) {
    return new SignedAttendanceState(signed.enabled(), signed.reason(), Words.of(signed.policy()));
  }

  private static SettingsState settings(Settings settings) {
    return new SettingsState(
        settings.waitingRoom(), settings.joinBeforeHost(), settings.alternativeHosts());
  }

  private static SlotState slot(Slot slot) {
    return new SlotState(
        slot.id(), slot.start(), (int) slot.length().toMinutes(), Words.of(slot.standing()));
  }
}
