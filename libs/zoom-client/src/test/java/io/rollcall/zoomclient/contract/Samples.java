package io.rollcall.zoomclient.contract;

import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomclient.meetings.Recurrence;
import io.rollcall.zoomclient.recordings.RecordingSettings;
import io.rollcall.zoomclient.registrants.NewRegistrant;
import io.rollcall.zoomclient.webinars.NewWebinar;
import io.rollcall.zoomclient.webinars.WebinarChange;
import io.rollcall.zoomclient.webinars.WebinarSettings;
import java.time.Instant;
import java.time.LocalDate;

/** What is sent. */
final class Samples {

  static final String HOST = "host1@campus.example";
  static final long NUMBER = 85204719306L;
  static final LocalDate DAY = LocalDate.parse("2026-01-20");
  static final NewRegistrant PERSON = new NewRegistrant("ada@x.example", "Ada", "Lovelace");

  private static final Instant START = Instant.parse("2026-12-01T09:00:00.250Z");
  private static final Recurrence WEEKLY =
      new Recurrence(2, 1, "1,3", null, null, null, null, Instant.parse("2027-01-01T00:00:00Z"));
  private static final MeetingSettings SETTINGS =
      new MeetingSettings(
          true, false, true, 5, true, false, 0, 1, "cloud", "a@x.example", true, false, false);
  private static final WebinarSettings WEBINAR_SETTINGS =
      new WebinarSettings(
          true, true, false, 0, 1, "cloud", "a@x.example", true, false, false, false);

  static final NewMeeting MEETING_TO_CREATE =
      new NewMeeting(
          "Algebra", "Chapter 3", 8, START, 60, "Europe/Madrid", "pass-1", WEEKLY, SETTINGS);
  static final MeetingChange MEETING_CHANGE =
      new MeetingChange("Algebra", "", 8, START, 60, "Europe/Madrid", "pass-1", WEEKLY, SETTINGS);
  static final NewWebinar WEBINAR_TO_CREATE =
      new NewWebinar(
          "Algebra",
          "Chapter 3",
          9,
          START,
          60,
          "Europe/Madrid",
          "pass-1",
          WEEKLY,
          WEBINAR_SETTINGS);
  static final WebinarChange WEBINAR_CHANGE =
      new WebinarChange(
          "Algebra", "", 9, START, 60, "Europe/Madrid", "pass-1", WEEKLY, WEBINAR_SETTINGS);
  static final RecordingSettings RECORDING_SETTINGS_TO_SET =
      new RecordingSettings("none", true, false, "pass-1", false, 0, false, false, "Algebra");

  private Samples() {}
}
