package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of Zoom's lists tells of a meeting.
 *
 * @param uuid of the occurrence that runs, or of the last or next one
 * @param start planned; of a series its first or its next
 * @param minutes planned
 * @param timeZone as Zoom names it
 * @param repeats whether it is a series, or without fixed time
 */
public record Glimpse(
    Conference conference,
    @Nullable String uuid,
    @Nullable String topic,
    @Nullable Instant start,
    int minutes,
    @Nullable String timeZone,
    boolean repeats) {

  /** Whether nothing of it is otherwise here; what a list does not tell may be. */
  boolean isLike(KnownMeeting known) {
    Details details = known.meeting().details();
    return conference == details.conference()
        && details.topic().equals(topic)
        && minutes == details.durationMinutes()
        && details.timeZone().getId().equals(timeZone)
        && repeats == (details.recurrence() != null)
        && isPlanned(known);
  }

  private boolean isPlanned(KnownMeeting known) {
    Instant planned = known.meeting().details().startTime();
    return start == null
        ? planned == null
        : start.equals(planned)
            || repeats && known.plan().stream().anyMatch(slot -> slot.start().equals(start));
  }
}
