package io.rollcall.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller may change of a meeting, as somebody wants it. */
public record Wanted(
    String topic,
    @Nullable String agenda,
    @Nullable Instant startTime,
    int durationMinutes,
    ZoneId timeZone,
    @Nullable Recurrence recurrence,
    boolean registration,
    boolean selfRegistration,
    Recording recording,
    SignedAttendance signedAttendance,
    Settings settings,
    Passcode passcode) {

  public static Wanted of(Details details, Passcode passcode) {
    return new Wanted(
        details.topic(),
        details.agenda(),
        details.startTime(),
        details.durationMinutes(),
        details.timeZone(),
        details.recurrence(),
        details.registration(),
        details.selfRegistration(),
        details.recording(),
        details.signedAttendance(),
        details.settings(),
        passcode);
  }

  public static Wanted of(Meeting meeting) {
    return of(meeting.details(), meeting.passcode());
  }

  public Meeting on(Meeting meeting) {
    Details is = meeting.details();
    return meeting.with(
        new Details(
            is.conference(),
            is.instant(),
            topic,
            agenda,
            startTime,
            durationMinutes,
            timeZone,
            recurrence,
            is.audience(),
            registration,
            selfRegistration,
            recording,
            signedAttendance,
            settings),
        passcode);
  }

  /** The same, with what Zoom does not keep taken from another. */
  public Wanted withLocal(Wanted other) {
    return new Wanted(
        topic,
        agenda,
        startTime,
        durationMinutes,
        timeZone,
        recurrence,
        registration,
        other.selfRegistration,
        recording,
        other.signedAttendance,
        settings,
        passcode);
  }

  /** The same with other alternative hosts. */
  public Wanted withAlternativeHosts(List<String> others) {
    return new Wanted(
        topic,
        agenda,
        startTime,
        durationMinutes,
        timeZone,
        recurrence,
        registration,
        selfRegistration,
        recording,
        signedAttendance,
        settings.withAlternativeHosts(others),
        passcode);
  }

  /** The same of a series that begins at another time. */
  Wanted beginning(Instant start) {
    return planned(start, durationMinutes, timeZone, recurrence);
  }

  /** The same, planned as another one is but for these fields. */
  public Wanted plannedAs(Wanted other, Set<ZoomField> but) {
    return planned(
        but.contains(ZoomField.START_TIME) ? startTime : other.startTime,
        but.contains(ZoomField.DURATION) ? durationMinutes : other.durationMinutes,
        but.contains(ZoomField.TIME_ZONE) ? timeZone : other.timeZone,
        but.contains(ZoomField.RECURRENCE) ? recurrence : other.recurrence);
  }

  private Wanted planned(
      @Nullable Instant start, int minutes, ZoneId zone, @Nullable Recurrence rule) {
    return new Wanted(
        topic,
        agenda,
        start,
        minutes,
        zone,
        rule,
        registration,
        selfRegistration,
        recording,
        signedAttendance,
        settings,
        passcode);
  }
}
