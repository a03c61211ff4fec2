package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.ZoomPlan;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the slots of a series from Zoom's answer. */
final class Plans {

  private static final int MAX_ID = 100;
  private static final int MAX_MINUTES = 1_440;

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Plans() {}

  static ZoomPlan of(ZoomAnswer.Yes<ZoomMeeting> answer) {
    return of(answer.value(), answer.zoomTime().orElse(Instant.EPOCH));
  }

  static ZoomPlan of(ZoomMeeting meeting, Instant at) {
    return new ZoomPlan(slots(meeting), at);
  }

  static List<Slot> slots(ZoomMeeting meeting) {
    List<ZoomMeeting.Slot> told = meeting.occurrences();
    return told == null
        ? List.of()
        : told.stream()
            .limit(Recurrence.MOST)
            .flatMap(slot -> slot(slot, meeting).stream())
            .distinct()
            .toList();
  }

  /** A time that a calendar has. */
  static boolean isTime(@Nullable Instant told) {
    return told != null && told.isAfter(Instant.EPOCH) && told.isBefore(LAST);
  }

  /** What has no sound id or no time is none. */
  private static Optional<Slot> slot(ZoomMeeting.Slot told, ZoomMeeting meeting) {
    Instant start = told.startTime();
    String id = told.occurrenceId();
    if (start == null || !isTime(start) || !id.matches("\\d{1,%d}".formatted(MAX_ID))) {
      return Optional.empty();
    }
    int minutes =
        Stream.of(told.duration(), meeting.duration())
            .filter(it -> it >= 1 && it <= MAX_MINUTES)
            .findFirst()
            .orElse(1);
    return Optional.of(
        new Slot(id, start, Duration.ofMinutes(minutes), "deleted".equals(told.status())));
  }
}
