package io.rollcall.meeting.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.meeting.domain.Recurrence.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void everySecondDay() {
    assertThat(times(rule(Type.DAILY, 2, Set.of(), 3), "2026-03-01T09:00"))
        .containsExactly("2026-03-01T09:00", "2026-03-03T09:00", "2026-03-05T09:00");
  }

  /** The clock there is what counts: in summer the same hour is another one elsewhere. */
  @Test
  void theHourStaysWhenSummerBegins() {
    List<Instant> starts = rule(Type.WEEKLY, 1, Set.of(), 2).starts(at("2026-03-25T09:00"), MADRID);

    assertThat(starts)
        .containsExactly(
            Instant.parse("2026-03-25T08:00:00Z"), Instant.parse("2026-04-01T07:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2027-02-28T08:00:00Z, false", "2027-03-01T08:00:00Z, true"})
  void itTakesPlaceAtMost365Times(Instant end, boolean tooLate) {
    Recurrence rule = new Recurrence(Type.DAILY, 1, Set.of(), null, null, null, null, end);

    assertThat(rule.endsTooLate(at("2026-03-01T09:00"), MADRID)).isEqualTo(tooLate);
  }

  @Test
  void weeksBeginOnSunday() {
    Recurrence rule = rule(Type.WEEKLY, 2, Set.of(SUNDAY, WEDNESDAY), 4);

    assertThat(times(rule, "2026-03-03T09:00"))
        .containsExactly(
            "2026-03-04T09:00", "2026-03-15T09:00", "2026-03-18T09:00", "2026-03-29T09:00");
  }

  @Test
  void withoutDaysItIsTheDayOfTheStart() {
    assertThat(times(rule(Type.WEEKLY, 1, Set.of(), 2), "2026-03-04T09:00"))
        .containsExactly("2026-03-04T09:00", "2026-03-11T09:00");
  }

  @Test
  void aShorterMonthTakesItsLastDay() {
    assertThat(times(monthly(31, null, null), "2026-01-31T09:00"))
        .containsExactly("2026-01-31T09:00", "2026-02-28T09:00", "2026-03-31T09:00");
  }

  @Test
  void theLastFridayOfEachMonth() {
    assertThat(times(monthly(null, -1, FRIDAY), "2026-01-31T09:00"))
        .containsExactly("2026-02-27T09:00", "2026-03-27T09:00", "2026-04-24T09:00");
  }

  @Test
  void untilItsEndAndNoFurther() {
    Recurrence rule = until(Type.DAILY, Set.of(), "2026-03-03T09:00");

    assertThat(times(rule, "2026-03-01T09:00"))
        .containsExactly("2026-03-01T09:00", "2026-03-02T09:00", "2026-03-03T09:00");
    assertThat(times(rule, "2026-03-04T09:00")).isEmpty();
    assertThat(
            until(Type.DAILY, Set.of(), "2036-01-01T00:00").starts(at("2026-01-01T09:00"), MADRID))
        .hasSize(Recurrence.MOST);
    assertThat(until(Type.WEEKLY, Set.of(MONDAY), "2026-03-20T00:00").weeklyDays())
        .containsExactly(MONDAY);
  }

  @Test
  void withoutFixedTimeThereIsNone() {
    assertThat(Recurrence.NO_FIXED_TIME.starts(at("2026-03-01T09:00"), MADRID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1",
    "100, 1, 1, 1",
    "1, 0, 1, 1",
    "1, 32, 1, 1",
    "1, 1, 0, 1",
    "1, 1, 5, 1",
    "1, 1, 1, 0",
    "1, 1, 1, 366"
  })
  void whatWouldNeverEndIsNoRule(int interval, int day, int week, int times) {
    assertThatThrownBy(
            () -> new Recurrence(Type.MONTHLY, interval, Set.of(), day, week, FRIDAY, times, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWeekOfAMonthNeedsItsDay() {
    assertThatThrownBy(() -> monthly(null, 1, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> monthly(null, null, FRIDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> times(Recurrence rule, String first) {
    return rule.starts(at(first), MADRID).stream()
        .map(it -> LocalDateTime.ofInstant(it, MADRID).toString())
        .toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  private static Recurrence rule(Type type, int interval, Set<DayOfWeek> days, int times) {
    return new Recurrence(type, interval, days, null, null, null, times, null);
  }

  private static Recurrence monthly(
      @Nullable Integer day, @Nullable Integer week, @Nullable DayOfWeek weekDay) {
    return new Recurrence(Type.MONTHLY, 1, Set.of(), day, week, weekDay, 3, null);
  }

  private static Recurrence until(Type type, Set<DayOfWeek> days, String end) {
    return new Recurrence(type, 1, days, null, null, null, null, at(end));
  }
}
