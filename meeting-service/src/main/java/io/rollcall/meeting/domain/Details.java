package io.rollcall.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a caller decides about a meeting.
 *
 * @param instant it was to start when it was created
 * @param topic 1 to 200 characters
 * @param agenda at most 2,000 characters
 * @param startTime as planned, of a series its first; null without fixed time
 * @param durationMinutes 1 to 1,440
 * @param recurrence null for what takes place once
 */
public record Details(
    Conference conference,
    boolean instant,
    String topic,
    @Nullable String agenda,
    @Nullable Instant startTime,
    int durationMinutes,
    ZoneId timeZone,
    @Nullable Recurrence recurrence,
    Audience audience,
    boolean registration,
    boolean selfRegistration,
    Recording recording,
    SignedAttendance signedAttendance,
    Settings settings) {

  /** Whether people would be let in before they could have signed, although they must. */
  public boolean letsInUnsigned() {
    return signedAttendance.excludes(settings);
  }

  /** The same, held as a meeting or as a webinar. */
  Details as(Conference held) {
    return new Details(
        held,
        instant,
        topic,
        agenda,
        startTime,
        durationMinutes,
        timeZone,
        recurrence,
        audience,
        registration,
        selfRegistration,
        recording,
        signedAttendance,
        settings);
  }
}
