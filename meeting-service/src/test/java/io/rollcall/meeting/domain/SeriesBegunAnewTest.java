package io.rollcall.meeting.domain;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Recurrence.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A weekly series to a date, of which Zoom tells all slots but the first. */
class SeriesBegunAnewTest {

  private static final Instant FIRST = Instant.parse("2030-12-02T09:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant BEFORE = FIRST.minus(HOUR);

  private final Meeting meeting = meeting();
  private final List<Slot> rest = meeting.firstSlots().subList(1, 4);

  @Test
  void whatLostItsFirstSlotAheadOfTimeBeginsWithTheSecond() {
    assertThat(begin(known(), BEFORE)).isEqualTo(FIRST.plus(WEEK));
  }

  @Test
  void whatWasCancelledBeforeTakesPlaceAgain() {
    KnownMeeting known =
        known(new News.SlotsCancelled(Set.of(rest.getFirst().id()), BEFORE.minus(HOUR)));

    assertThat(known.changed(meeting, new ZoomPlan(rest, BEFORE)).after().slots())
        .containsExactlyElementsOf(rest);
  }

  @Test
  void whoseFirstSlotIsCancelledBeginsWhenItDid() {
    String first = meeting.firstSlots().getFirst().id();

    assertThat(begin(known(new News.SlotsCancelled(Set.of(first), BEFORE)), BEFORE))
        .isEqualTo(FIRST);
  }

  @Test
  void whoseFirstSlotIsOverBeginsWhenItDid() {
    assertThat(begin(known(), FIRST.plus(HOUR))).isEqualTo(FIRST);
  }

  private @Nullable Instant begin(KnownMeeting known, Instant at) {
    return known.changed(meeting, new ZoomPlan(rest, at)).after().meeting().details().startTime();
  }

  private KnownMeeting known(News... told) {
    return new KnownMeeting(
        meeting, MeetingFacts.of(List.of(told)), meeting.firstSlots(), 1, Map.of());
  }

  private static Meeting meeting() {
    Instant end = FIRST.plus(WEEK.multipliedBy(3));
    Details details =
        new Details(
            Conference.MEETING,
            false,
            "Algebra 1",
            null,
            FIRST,
            60,
            UTC,
            new Recurrence(Type.WEEKLY, 1, Set.of(), null, null, null, null, end),
            new Audience.Global(),
            false,
            false,
            Recording.NONE,
            new SignedAttendance(false, null, SignedAttendance.Policy.BEFORE_ENTRY),
            new Settings(false, false, false, false, false, false, List.of()));
    return new Meeting(
        new UUID(1, 1),
        details,
        "campus",
        "host1@campus.example",
        "85204719306",
        new Passcode("secret", true),
        "teacher-1",
        FIRST.minus(WEEK));
  }
}
