package io.rollcall.meeting.zoom;

import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.webinars.NewWebinar;
import io.rollcall.zoomclient.webinars.WebinarChange;
import io.rollcall.zoomclient.webinars.WebinarSettings;
import io.rollcall.zoomclient.webinars.ZoomWebinar;
import org.jspecify.annotations.Nullable;

/** What webinars have in common with meetings, in the words of the other. */
final class Webinars {

  private static final int SCHEDULED = 5;
  static final int WITHOUT_TIME = 6;
  static final int RECURRING = 9;

  private Webinars() {}

  static ZoomMeeting asMeeting(ZoomWebinar webinar) {
    return new ZoomMeeting(
        webinar.id(),
        webinar.uuid(),
        webinar.hostId(),
        webinar.hostEmail(),
        webinar.topic(),
        webinar.agenda(),
        typeOfMeeting(webinar.type()),
        null,
        webinar.startTime(),
        webinar.duration(),
        webinar.timezone(),
        webinar.createdAt(),
        webinar.startUrl(),
        webinar.joinUrl(),
        webinar.password(),
        webinar.occurrences(),
        webinar.recurrence(),
        settings(webinar.settings()));
  }

  static NewWebinar create(NewMeeting meeting) {
    return new NewWebinar(
        meeting.topic(),
        meeting.agenda(),
        type(meeting.type()),
        meeting.startTime(),
        meeting.duration(),
        meeting.timezone(),
        meeting.password(),
        meeting.recurrence(),
        settings(meeting.settings()));
  }

  static WebinarChange change(MeetingChange change) {
    return new WebinarChange(
        change.topic(),
        change.agenda(),
        change.type() == null ? null : type(change.type()),
        change.startTime(),
        change.duration(),
        change.timezone(),
        change.password(),
        change.recurrence(),
        settings(change.settings()));
  }

  /** Zoom's types of webinars, by those of meetings. */
  private static int type(int ofMeeting) {
    return switch (ofMeeting) {
      case NewMeetings.WITHOUT_TIME -> WITHOUT_TIME;
      case NewMeetings.RECURRING -> RECURRING;
      default -> SCHEDULED;
    };
  }

  private static int typeOfMeeting(int type) {
    return switch (type) {
      case SCHEDULED -> NewMeetings.SCHEDULED;
      case WITHOUT_TIME -> NewMeetings.WITHOUT_TIME;
      case RECURRING -> NewMeetings.RECURRING;
      default -> type;
    };
  }

  private static @Nullable MeetingSettings settings(@Nullable WebinarSettings settings) {
    return settings == null
        ? null
        : new MeetingSettings(
            settings.hostVideo(),
            settings.panelistsVideo(),
            null,
            null,
            null,
            null,
            settings.approvalType(),
            settings.registrationType(),
            settings.autoRecording(),
            settings.alternativeHosts(),
            settings.meetingAuthentication(),
            null,
            null);
  }

  private static @Nullable WebinarSettings settings(@Nullable MeetingSettings settings) {
    return settings == null
        ? null
        : new WebinarSettings(
            settings.hostVideo(),
            settings.participantVideo(),
            null,
            settings.approvalType(),
            settings.registrationType(),
            settings.autoRecording(),
            settings.alternativeHosts(),
            settings.meetingAuthentication(),
            null,
            null,
            null);
  }
}
