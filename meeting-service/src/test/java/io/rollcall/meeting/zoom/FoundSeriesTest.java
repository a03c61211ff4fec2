package io.rollcall.meeting.zoom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.Recording;
import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Recurrence.Type;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoundSeriesTest {

  private static final Instant MONDAY = Instant.parse("2030-12-02T09:00:00Z");
  private static final Recurrence TEN_WEEKS = weekly(Set.of(), 10, null);
  private static final Recurrence UNTIL_THE_TENTH = weekly(Set.of(), null, week(9));

  @Test
  void aSeriesBeginsWhenItDidThoughItsFirstSlotsAreGone() {
    Wanted here = series(MONDAY, TEN_WEEKS);

    Wanted found = found(TEN_WEEKS, weeks(2, 10), here, here);

    assertThat(found.startTime()).isEqualTo(MONDAY);
  }

  @Test
  void whatSomebodyShiftedByAStepBeginsAStepLater() {
    Wanted here = series(MONDAY, TEN_WEEKS);

    Wanted found = found(TEN_WEEKS, weeks(1, 11), here, here);

    assertThat(found.startTime()).isEqualTo(week(1));
  }

  @Test
  void whatSomebodyShiftedByAStepBackBeginsAStepEarlier() {
    Wanted here = series(week(1), TEN_WEEKS);

    Wanted found = found(TEN_WEEKS, weeks(0, 10), here, here);

    assertThat(found.startTime()).isEqualTo(MONDAY);
  }

  @Test
  void whatWasAskedToBeginAStepLaterDoesSo() {
    Wanted here = series(MONDAY, UNTIL_THE_TENTH);

    Wanted found = found(UNTIL_THE_TENTH, weeks(1, 10), here, series(week(1), UNTIL_THE_TENTH));

    assertThat(found.startTime()).isEqualTo(week(1));
  }

  @Test
  void whatWasAskedForAndZoomLeftBeginsAsBefore() {
    Wanted here = series(MONDAY, TEN_WEEKS);

    Wanted found = found(TEN_WEEKS, weeks(0, 10), here, series(week(1), TEN_WEEKS));

    assertThat(found.startTime()).isEqualTo(MONDAY);
  }

  /** A Sunday, of what takes place on Mondays. */
  @Test
  void whatWasAskedToBeginBeforeItsFirstTimeDoesSo() {
    Recurrence mondays = weekly(Set.of(DayOfWeek.MONDAY), 10, null);
    Instant sunday = week(1).minus(Duration.ofDays(1));

    Wanted found = found(mondays, weeks(1, 11), series(MONDAY, mondays), series(sunday, mondays));

    assertThat(found.startTime()).isEqualTo(sunday);
  }

  @Test
  void theRuleThatWasAskedForIsReadInItsWords() {
    Wanted here = series(MONDAY, TEN_WEEKS);

    Wanted found = found(TEN_WEEKS, weeks(0, 10), here, series(MONDAY, UNTIL_THE_TENTH));

    assertThat(found.recurrence()).isEqualTo(UNTIL_THE_TENTH);
  }

  @Test
  void theRuleThatIsKnownIsReadInItsWords() {
    Wanted here = series(MONDAY, UNTIL_THE_TENTH);

    assertThat(found(TEN_WEEKS, weeks(0, 10), here, here).recurrence()).isEqualTo(UNTIL_THE_TENTH);
    assertThat(found(TEN_WEEKS, weeks(1, 11), here, here).recurrence()).isEqualTo(TEN_WEEKS);
  }

  private static Wanted found(Recurrence rule, List<Instant> slots, Wanted here, Wanted asked) {
    ZoomMeeting told =
        new ZoomMeeting(
            85_204_719_306L,
            null,
            null,
            null,
            "Algebra 1",
            null,
            NewMeetings.RECURRING,
            "waiting",
            slots.getFirst(),
            60,
            "UTC",
            null,
            null,
            null,
            null,
            slots.stream()
                .map(
                    start ->
                        new ZoomMeeting.Slot(
                            Long.toString(start.toEpochMilli()), start, 60, "available"))
                .toList(),
            requireNonNull(Recurrences.of(rule)),
            null);
    return new Found(told, here, asked).read();
  }

  private static List<Instant> weeks(int from, int to) {
    return TEN_WEEKS.starts(week(from), ZoneOffset.UTC).subList(0, to - from);
  }

  private static Instant week(int number) {
    return MONDAY.plus(Duration.ofDays(7L * number));
  }

  private static Recurrence weekly(
      Set<DayOfWeek> days, @Nullable Integer times, @Nullable Instant end) {
    return new Recurrence(Type.WEEKLY, 1, days, null, null, null, times, end);
  }

  private static Wanted series(Instant start, Recurrence rule) {
    return new Wanted(
        "Algebra 1",
        null,
        start,
        60,
        ZoneOffset.UTC,
        rule,
        false,
        false,
        Recording.NONE,
        new SignedAttendance(false, null, SignedAttendance.Policy.BEFORE_ENTRY),
        new Settings(false, false, false, false, false, false, List.of()),
        new Passcode("secret", true));
  }
}
