package io.rollcall.zoomsimulator.meetings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a meeting recurs. Days of the week are Zoom's: 1 Sunday to 7 Saturday.
 *
 * @param type 1 daily, 2 weekly, 3 monthly
 * @param weeklyDays of type 2; the first day's when empty
 * @param monthlyDay of type 3; a shorter month takes its last day
 * @param monthlyWeek of type 3, instead of the day: 1 to 4, or -1 for the last
 * @param endTimes how often at most
 */
record Recurrence(
    int type,
    int interval,
    Set<Integer> weeklyDays,
    @Nullable Integer monthlyDay,
    @Nullable Integer monthlyWeek,
    @Nullable Integer monthlyWeekDay,
    @Nullable Integer endTimes,
    @Nullable Instant endDateTime) {

  private static final int MOST = 365;

  /** When it takes place, the first time included where the rule allows it. */
  List<Instant> starts(Instant first, ZoneId zone) {
    var start = first.atZone(zone);
    var day = start.toLocalDate();
    long most = endTimes != null ? endTimes : endDateTime != null ? MOST : 1;
    return day.datesUntil(day.plusYears(100))
        .filter(date -> falls(date, day))
        .map(date -> date.atTime(start.toLocalTime()).atZone(zone).toInstant())
        .takeWhile(at -> endDateTime == null || !at.isAfter(endDateTime))
        .limit(Math.min(most, MOST))
        .toList();
  }

  private boolean falls(LocalDate date, LocalDate first) {
    return switch (type) {
      case 1 -> ChronoUnit.DAYS.between(first, date) % interval == 0;
      case 2 ->
          weeksBetween(first, date) % interval == 0 && weekDays(first).contains(zoomDay(date));
      default -> monthsBetween(first, date) % interval == 0 && isDayOfMonth(date, first);
    };
  }

  private Set<Integer> weekDays(LocalDate first) {
    return weeklyDays.isEmpty() ? Set.of(zoomDay(first)) : weeklyDays;
  }

  private boolean isDayOfMonth(LocalDate date, LocalDate first) {
    if (monthlyWeek != null && monthlyWeekDay != null) {
      var day = monthlyWeekDay == 1 ? DayOfWeek.SUNDAY : DayOfWeek.of(monthlyWeekDay - 1);
      return date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(monthlyWeek, day)));
    }
    int wanted = monthlyDay == null ? first.getDayOfMonth() : monthlyDay;
    return date.getDayOfMonth() == Math.min(wanted, date.lengthOfMonth());
  }

  private static long weeksBetween(LocalDate first, LocalDate date) {
    return ChronoUnit.WEEKS.between(sunday(first), sunday(date));
  }

  private static long monthsBetween(LocalDate first, LocalDate date) {
    return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), date.withDayOfMonth(1));
  }

  private static LocalDate sunday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  private static int zoomDay(LocalDate date) {
    return date.getDayOfWeek().getValue() % 7 + 1;
  }
}
