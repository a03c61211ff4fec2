package io.rollcall.meeting.domain;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting repeats: Zoom's own rule.
 *
 * @param repeatInterval every so many days, weeks or months; 1 to 99
 * @param weeklyDays of a weekly one; empty for the day of the start
 * @param monthlyDay of a monthly one, 1 to 31: a shorter month takes its last day
 * @param monthlyWeek of a monthly one instead of its day: 1 to 4, or -1 for the last
 * @param monthlyWeekDay the day of that week
 * @param endTimes how often, at most 365; or {@code endDateTime}, and neither without fixed time
 */
public record Recurrence(
    Type type,
    int repeatInterval,
    Set<DayOfWeek> weeklyDays,
    @Nullable Integer monthlyDay,
    @Nullable Integer monthlyWeek,
    @Nullable DayOfWeek monthlyWeekDay,
    @Nullable Integer endTimes,
    @Nullable Instant endDateTime) {

  /** So many slots Zoom plans at most. */
  public static final int MOST = 365;

  /** Of a month; -1 is the last. */
  public static final Set<Integer> WEEKS = Set.of(-1, 1, 2, 3, 4);

  /** So many days, weeks or months lie between two at most. */
  public static final int LONGEST = 99;

  public static final Recurrence NO_FIXED_TIME =
      new Recurrence(Type.NO_FIXED_TIME, 1, Set.of(), null, null, null, null, null);

  /** What repeats. */
  public enum Type {
    DAILY,
    WEEKLY,
    MONTHLY,
    NO_FIXED_TIME
  }

  /**
   * @throws IllegalArgumentException when a number is out of its range, or half of a pair missing
   */
  public Recurrence {
    weeklyDays = Set.copyOf(weeklyDays);
    require(repeatInterval >= 1 && repeatInterval <= LONGEST);
    require(monthlyDay == null || monthlyDay >= 1 && monthlyDay <= 31);
    require(monthlyWeek == null || WEEKS.contains(monthlyWeek));
    require((monthlyWeek == null) == (monthlyWeekDay == null));
    require(endTimes == null || endTimes >= 1 && endTimes <= MOST);
  }

  public boolean hasTimes() {
    return type != Type.NO_FIXED_TIME;
  }

  /** When it takes place, by the clock of its zone: the first time included where the rule does. */
  public List<Instant> starts(Instant first, ZoneId zone) {
    return untilItsEnd(first, zone)
        .limit(endTimes == null ? MOST : Math.min(endTimes, MOST))
        .toList();
  }

  /** Whether it would take place more often than Zoom plans. */
  public boolean endsTooLate(Instant first, ZoneId zone) {
    return endDateTime != null && untilItsEnd(first, zone).skip(MOST).findFirst().isPresent();
  }

  private Stream<Instant> untilItsEnd(Instant first, ZoneId zone) {
    ZonedDateTime start = first.atZone(zone);
    return days(start.toLocalDate())
        .map(day -> day.atTime(start.toLocalTime()).atZone(zone).toInstant())
        .takeWhile(at -> endDateTime == null || !at.isAfter(endDateTime));
  }

  private static void require(boolean rule) {
    if (!rule) {
      throw new IllegalArgumentException("not a rule by which a meeting repeats");
    }
  }

  /** Without end; none before the first. */
  private Stream<LocalDate> days(LocalDate first) {
    Stream<LocalDate> days =
        switch (type) {
          case DAILY -> Stream.iterate(first, day -> day.plusDays(repeatInterval));
          case WEEKLY ->
              Stream.iterate(sunday(first), week -> week.plusWeeks(repeatInterval))
                  .flatMap(week -> daysOf(week, first));
          case MONTHLY ->
              Stream.iterate(first.withDayOfMonth(1), month -> month.plusMonths(repeatInterval))
                  .map(month -> dayOf(month, first));
          case NO_FIXED_TIME -> Stream.empty();
        };
    return days.dropWhile(day -> day.isBefore(first));
  }

  private Stream<LocalDate> daysOf(LocalDate sunday, LocalDate first) {
    return (weeklyDays.isEmpty() ? Set.of(first.getDayOfWeek()) : weeklyDays)
        .stream()
            .map(day -> sunday.plusDays(day.getValue() % DayOfWeek.values().length))
            .sorted(Comparator.naturalOrder());
  }

  private LocalDate dayOf(LocalDate month, LocalDate first) {
    if (monthlyWeek != null && monthlyWeekDay != null) {
      return month.with(dayOfWeekInMonth(monthlyWeek, monthlyWeekDay));
    }
    int day = monthlyDay == null ? first.getDayOfMonth() : monthlyDay;
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }

  /** Zoom's weeks begin on Sunday. */
  private static LocalDate sunday(LocalDate day) {
    return day.with(previousOrSame(DayOfWeek.SUNDAY));
  }
}
