package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting that is known, with what Zoom told. */
final class Known {

  static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

  private Known() {}

  /** Planned for nine, an hour long, and ordered a day before. */
  static KnownMeeting of(News... told) {
    return at(NINE, told);
  }

  /**
   * The same.
   *
   * @param start null without fixed time
   */
  static KnownMeeting at(@Nullable Instant start, News... told) {
    Meeting meeting =
        new Meeting(
            new UUID(1, 1),
            details(start),
            "campus",
            "host1@campus.example",
            "85204719306",
            new Passcode("secret", true),
            "teacher-1",
            NINE.minus(Duration.ofDays(1)));
    List<Slot> plan =
        start == null ? List.of() : List.of(new Slot("nine", start, Duration.ofMinutes(60), false));
    return new KnownMeeting(meeting, MeetingFacts.of(List.of(told)), plan, 1, Map.of());
  }

  /** Nothing was told of it. */
  static KnownMeeting planned(Slot... slots) {
    return new KnownMeeting(
        of().meeting(), MeetingFacts.of(List.of()), List.of(slots), 1, Map.of());
  }

  private static Details details(@Nullable Instant start) {
    return new Details(
        Conference.MEETING,
        false,
        "Algebra 1",
        null,
        start,
        60,
        ZoneOffset.UTC,
        start == null ? Recurrence.NO_FIXED_TIME : null,
        new Audience.Global(),
        false,
        false,
        Recording.NONE,
        new SignedAttendance(false, null, SignedAttendance.Policy.BEFORE_ENTRY),
        new Settings(false, false, false, false, false, false, List.of()));
  }
}
