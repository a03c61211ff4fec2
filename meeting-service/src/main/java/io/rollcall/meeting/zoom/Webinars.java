package io.rollcall.meeting.zoom;

import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.webinars.WebinarChange;
import io.rollcall.zoomclient.webinars.WebinarSettings;
import io.rollcall.zoomclient.webinars.ZoomWebinar;
import org.jspecify.annotations.Nullable;

/** What webinars have in common with meetings, in the words of the other. */
final class Webinars {

  private Webinars() {}

  static ZoomMeeting asMeeting(ZoomWebinar webinar) {
    return new ZoomMeeting(
        webinar.id(),
        webinar.uuid(),
        webinar.hostId(),
        webinar.hostEmail(),
        webinar.topic(),
        webinar.agenda(),
        webinar.type(),
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

  static WebinarChange change(MeetingChange change) {
    return new WebinarChange(
        change.topic(),
        change.agenda(),
        change.type(),
        change.startTime(),
        change.duration(),
        change.timezone(),
        change.password(),
        change.recurrence(),
        settings(change.settings()));
  }

  private static @Nullable MeetingSettings settings(@Nullable WebinarSettings settings) {
    return settings == null
        ? null
        : new MeetingSettings(
            settings.hostVideo(),
            null,
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
            null,
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
