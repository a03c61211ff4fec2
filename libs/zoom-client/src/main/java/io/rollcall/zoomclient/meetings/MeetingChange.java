package io.rollcall.zoomclient.meetings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a meeting; null stays as it is and is not sent.
 *
 * @param topic at most 200 characters
 * @param agenda at most 2,000 characters; blank takes it away
 * @param type 2 scheduled, 3 recurring without fixed time, 8 recurring
 * @param startTime whole seconds, UTC; Zoom ignores one that has passed
 * @param duration planned minutes
 * @param timezone IANA name
 * @param password at most 10 of {@code A-Za-z0-9@-_*}; not shown
 */
public record MeetingChange(
    @Nullable String topic,
    @Nullable String agenda,
    @Nullable Integer type,
    @Nullable Instant startTime,
    @Nullable Integer duration,
    @Nullable String timezone,
    @Nullable String password,
    @Nullable Recurrence recurrence,
    @Nullable MeetingSettings settings) {

  public MeetingChange {
    startTime = startTime == null ? null : startTime.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "MeetingChange[" + topic + "]";
  }
}
