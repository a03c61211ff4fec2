package io.rollcall.zoomclient.webinars;

import io.rollcall.zoomclient.meetings.Recurrence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A webinar to create.
 *
 * @param topic at most 200 characters
 * @param agenda at most 2,000 characters
 * @param type 5 scheduled, 6 recurring without fixed time, 9 recurring
 * @param startTime whole seconds, UTC
 * @param duration planned minutes
 * @param timezone IANA name
 * @param password at most 10 of {@code A-Za-z0-9@-_*}; not shown
 */
public record NewWebinar(
    String topic,
    @Nullable String agenda,
    int type,
    @Nullable Instant startTime,
    int duration,
    String timezone,
    @Nullable String password,
    @Nullable Recurrence recurrence,
    @Nullable WebinarSettings settings) {

  public NewWebinar {
    startTime = startTime == null ? null : startTime.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "NewWebinar[" + topic + "]";
  }
}
