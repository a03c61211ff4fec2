package io.rollcall.meeting.zoom;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.Recording;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what Zoom says about a meeting. What it does not say, or not well, is as it is here. */
final class Found {

  private static final int NO_REGISTRATION = 2;
  private static final int MAX_TOPIC = 200;
  private static final int MAX_AGENDA = 2_000;
  private static final int MAX_MINUTES = 1_440;
  private static final int MAX_HOSTS = 50;

  private final ZoomMeeting found;
  private final Wanted here;
  private final Wanted asked;

  Found(ZoomMeeting found, Wanted here) {
    this(found, here, here);
  }

  /** After Zoom was asked for something: what can be read in two ways is what was asked for. */
  Found(ZoomMeeting found, Wanted here, Wanted asked) {
    this.found = found;
    this.here = here;
    this.asked = asked;
  }

  Wanted read() {
    MeetingSettings settings = found.settings();
    int minutes = found.duration();
    ZoneId zone = zone();
    FoundSeries series = new FoundSeries(found, here, asked, zone);
    return new Wanted(
        requireNonNullElse(text(found.topic(), MAX_TOPIC, ""), here.topic()),
        found.agenda() == null ? here.agenda() : text(found.agenda(), MAX_AGENDA, "\n\r\t"),
        series.startTime(),
        minutes >= 1 && minutes <= MAX_MINUTES ? minutes : here.durationMinutes(),
        zone,
        series.recurrence(),
        settings == null || settings.approvalType() == null
            ? here.registration()
            : settings.approvalType() != NO_REGISTRATION,
        here.selfRegistration(),
        recording(settings),
        here.signedAttendance(),
        settings == null ? here.settings() : settings(settings, here.settings()),
        passcode());
  }

  private ZoneId zone() {
    String name = found.timezone();
    return name != null && ZoneId.getAvailableZoneIds().contains(name)
        ? ZoneId.of(name)
        : here.timeZone();
  }

  private Recording recording(@Nullable MeetingSettings settings) {
    return settings == null || settings.autoRecording() == null
        ? here.recording()
        : Words.find(Recording.class, settings.autoRecording()).orElse(here.recording());
  }

  /** The same passcode is still the one that was made up here. */
  private Passcode passcode() {
    String text = found.password();
    return text == null || text.isEmpty() || here.passcode().reads(text)
        ? here.passcode()
        : Passcode.chosen(text);
  }

  private static Settings settings(MeetingSettings told, Settings here) {
    return new Settings(
        requireNonNullElse(told.waitingRoom(), here.waitingRoom()),
        requireNonNullElse(told.joinBeforeHost(), here.joinBeforeHost()),
        requireNonNullElse(told.muteUponEntry(), here.muteUponEntry()),
        requireNonNullElse(told.hostVideo(), here.hostVideo()),
        requireNonNullElse(told.participantVideo(), here.participantVideo()),
        requireNonNullElse(told.meetingAuthentication(), here.authentication()),
        alternativeHosts(told.alternativeHosts(), here.alternativeHosts()));
  }

  /** In the order in which they are known here, when they are the same. */
  private static List<String> alternativeHosts(@Nullable String told, List<String> here) {
    if (told == null) {
      return here;
    }
    List<String> hosts =
        Arrays.stream(told.split("[;,]"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .limit(MAX_HOSTS)
            .toList();
    return Set.copyOf(hosts).equals(Set.copyOf(here)) ? here : hosts;
  }

  /** Null when nothing of it can be shown. */
  private static @Nullable String text(@Nullable String told, int max, String allowedControls) {
    if (told == null) {
      return null;
    }
    String clean =
        told.codePoints()
            .filter(c -> !Character.isISOControl(c) || allowedControls.indexOf(c) >= 0)
            .limit(max)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return clean.isEmpty() ? null : clean;
  }
}
