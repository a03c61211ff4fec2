package io.rollcall.zoomclient.webinars;

import io.rollcall.zoomclient.meetings.Recurrence;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webinar as Zoom describes it. Holds secrets: passcode and links; they are not shown. Zoom does
 * not tell whether it runs.
 *
 * @param id Zoom's number, 9 to 11 digits
 * @param type 5 scheduled, 6 recurring without fixed time, 9 recurring
 * @param startTime planned; null for a webinar without fixed time
 * @param duration planned minutes
 * @param startUrl the host's link, good for two hours; to be asked for anew for every click
 */
public record ZoomWebinar(
    long id,
    @Nullable String uuid,
    @Nullable String hostId,
    @Nullable String hostEmail,
    @Nullable String topic,
    @Nullable String agenda,
    int type,
    @Nullable Instant startTime,
    int duration,
    @Nullable String timezone,
    @Nullable Instant createdAt,
    @Nullable String startUrl,
    @Nullable String joinUrl,
    @Nullable String password,
    @Nullable List<ZoomMeeting.Slot> occurrences,
    @Nullable Recurrence recurrence,
    @Nullable WebinarSettings settings) {

  @Override
  public String toString() {
    return "ZoomWebinar[" + id + "]";
  }
}
