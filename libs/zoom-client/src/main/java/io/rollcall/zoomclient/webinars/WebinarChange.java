package io.rollcall.zoomclient.webinars;

import io.rollcall.zoomclient.meetings.Recurrence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a webinar; null stays as it is and is not sent.
 *
 * @param agenda at most 2,000 characters; blank takes it away
 * @param type 5 scheduled, 6 recurring without fixed time, 9 recurring
 * @param startTime whole seconds, UTC; Zoom ignores one that has passed
 * @param duration planned minutes
 * @param password at most 10 of {@code A-Za-z0-9@-_*}; not shown
 */
public record WebinarChange(
    @Nullable String topic,
    @Nullable String agenda,
    @Nullable Integer type,
    @Nullable Instant startTime,
    @Nullable Integer duration,
    @Nullable String timezone,
    @Nullable String password,
    @Nullable Recurrence recurrence,
    @Nullable WebinarSettings settings) {

  public WebinarChange {
    startTime = startTime == null ? null : startTime.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "WebinarChange[" + topic + "]";
  }
}
