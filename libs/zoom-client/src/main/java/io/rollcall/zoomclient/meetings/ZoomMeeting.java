package io.rollcall.zoomclient.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as Zoom describes it. Holds secrets: passcode and links; they are not shown.
 *
 * @param id Zoom's number, 9 to 11 digits; without it an answer is not about a meeting
 * @param uuid of the occurrence that runs, or of the last or first one
 * @param type 1 instant, 2 scheduled, 3 recurring without fixed time, 4 personal, 8 recurring
 * @param status {@code waiting} or {@code started}; null right after creating
 * @param startTime planned; null for a meeting without fixed time
 * @param duration planned minutes
 * @param startUrl the host's link, good for two hours; to be asked for anew for every click
 */
public record ZoomMeeting(
    @JsonProperty(required = true) long id,
    @Nullable String uuid,
    @Nullable String hostId,
    @Nullable String hostEmail,
    @Nullable String topic,
    @Nullable String agenda,
    int type,
    @Nullable String status,
    @Nullable Instant startTime,
    int duration,
    @Nullable String timezone,
    @Nullable Instant createdAt,
    @Nullable String startUrl,
    @Nullable String joinUrl,
    @Nullable String password,
    @Nullable List<Slot> occurrences,
    @Nullable Recurrence recurrence,
    @Nullable MeetingSettings settings) {

  /**
   * One planned time; Zoom calls it an occurrence.
   *
   * @param status {@code available} or {@code deleted}
   */
  public record Slot(
      String occurrenceId, @Nullable Instant startTime, int duration, @Nullable String status) {}

  public boolean isStarted() {
    return "started".equals(status);
  }

  @Override
  public String toString() {
    return "ZoomMeeting[" + id + "]";
  }
}
