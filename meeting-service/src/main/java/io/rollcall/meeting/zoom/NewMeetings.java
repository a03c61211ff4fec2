package io.rollcall.meeting.zoom;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A meeting in Zoom's words. */
final class NewMeetings {

  static final int SCHEDULED = 2;
  static final int WITHOUT_TIME = 3;
  static final int RECURRING = 8;

  private static final Set<Integer> REPEATING =
      Set.of(WITHOUT_TIME, RECURRING, Webinars.WITHOUT_TIME, Webinars.RECURRING);

  private static final int APPROVED_BY_ITSELF = 0;
  private static final int NO_REGISTRATION = 2;

  private NewMeetings() {}

  static NewMeeting of(Meeting meeting) {
    Details details = meeting.details();
    return new NewMeeting(
        details.topic(),
        details.agenda(),
        type(details.recurrence()),
        details.startTime(),
        details.durationMinutes(),
        details.timeZone().getId(),
        meeting.passcode().text(),
        Recurrences.of(details.recurrence()),
        settings(details));
  }

  /** Whether Zoom's type of a meeting or webinar says that it repeats. */
  static boolean repeats(int type) {
    return REPEATING.contains(type);
  }

  private static int type(@Nullable Recurrence recurrence) {
    if (recurrence == null) {
      return SCHEDULED;
    }
    return recurrence.hasTimes() ? RECURRING : WITHOUT_TIME;
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
