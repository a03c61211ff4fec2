package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some fields of a meeting in Zoom's words; the others are not sent. */
final class MeetingChanges {

  private final NewMeeting all;
  private final MeetingSettings settings;
  private final Set<ZoomField> fields;

  private MeetingChanges(NewMeeting all, MeetingSettings settings, Set<ZoomField> fields) {
    this.all = all;
    this.settings = settings;
    this.fields = fields;
  }

  /**
   * What of a meeting changes.
   *
   * @param wanted planned as it is on Zoom, but for these fields: zone and rule go with the time
   */
  static MeetingChange of(Meeting wanted, Set<ZoomField> fields) {
    return new MeetingChanges(
            NewMeetings.of(wanted), NewMeetings.settings(wanted.details()), fields)
        .change();
  }

  /**
   * Another time of one slot.
   *
   * @param there the slot as it is on Zoom
   */
  static MeetingChange of(Meeting meeting, Slot there, Slot wanted) {
    boolean timed = !wanted.start().equals(there.start());
    return new MeetingChange(
        null,
        null,
        null,
        timed ? wanted.start() : null,
        wanted.length().equals(there.length()) ? null : (int) wanted.length().toMinutes(),
        timed ? meeting.details().timeZone().getId() : null,
        null,
        null,
        null);
  }

  private MeetingChange change() {
    boolean agendaGone = all.agenda() == null;
    boolean timed = fields.contains(ZoomField.START_TIME);
    boolean replanned =
        timed || fields.contains(ZoomField.TIME_ZONE) || fields.contains(ZoomField.RECURRENCE);
    return new MeetingChange(
        sent(ZoomField.TOPIC, all.topic()),
        sent(ZoomField.AGENDA, agendaGone ? "" : all.agenda()),
        sent(ZoomField.RECURRENCE, all.type()),
        sent(ZoomField.START_TIME, all.startTime()),
        sent(ZoomField.DURATION, all.duration()),
        // a time without its zone would be taken in the host's
        timed ? all.timezone() : sent(ZoomField.TIME_ZONE, all.timezone()),
        sent(ZoomField.PASSCODE, all.password()),
        // the slots are planned anew by the rule that comes with the time
        replanned ? all.recurrence() : null,
        fields.stream().anyMatch(field -> field.pointer().startsWith("/settings/"))
                || fields.contains(ZoomField.REGISTRATION)
                || fields.contains(ZoomField.RECORDING)
            ? settings()
            : null);
  }

  private MeetingSettings settings() {
    return new MeetingSettings(
        sent(ZoomField.HOST_VIDEO, settings.hostVideo()),
        sent(ZoomField.PARTICIPANT_VIDEO, settings.participantVideo()),
        sent(ZoomField.JOIN_BEFORE_HOST, settings.joinBeforeHost()),
        null,
        sent(ZoomField.MUTE_UPON_ENTRY, settings.muteUponEntry()),
        sent(ZoomField.WAITING_ROOM, settings.waitingRoom()),
        sent(ZoomField.REGISTRATION, settings.approvalType()),
        null,
        sent(ZoomField.RECORDING, settings.autoRecording()),
        sent(ZoomField.ALTERNATIVE_HOSTS, settings.alternativeHosts()),
        sent(ZoomField.AUTHENTICATION, settings.meetingAuthentication()),
        null,
        null);
  }

  private <T> @Nullable T sent(ZoomField field, @Nullable T value) {
    return fields.contains(field) ? value : null;
  }
}
