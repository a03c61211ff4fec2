package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.Words;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;

/** A meeting in Zoom's words. */
final class NewMeetings {

  private static final int SCHEDULED = 2;
  private static final int APPROVED_BY_ITSELF = 0;
  private static final int NO_REGISTRATION = 2;

  private NewMeetings() {}

  static NewMeeting of(Meeting meeting) {
    Details details = meeting.details();
    return new NewMeeting(
        details.topic(),
        details.agenda(),
        SCHEDULED,
        details.startTime(),
        details.durationMinutes(),
        details.timeZone().getId(),
        meeting.passcode().text(),
        null,
        settings(details));
  }

  /** Rollcall writes to people itself, so Zoom's own mails to registrants are off. */
  static MeetingSettings settings(Details details) {
    Settings settings = details.settings();
    return new MeetingSettings(
        settings.hostVideo(),
        settings.participantVideo(),
        settings.joinBeforeHost(),
        null,
        settings.muteUponEntry(),
        settings.waitingRoom(),
        details.registration() ? APPROVED_BY_ITSELF : NO_REGISTRATION,
        null,
        Words.of(details.recording()),
        String.join(";", settings.alternativeHosts()),
        settings.authentication(),
        false,
        false);
  }
}
