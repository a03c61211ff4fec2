package io.rollcall.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
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
}
