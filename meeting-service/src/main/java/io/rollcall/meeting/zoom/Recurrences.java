package io.rollcall.meeting.zoom;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rollcall.meeting.domain.Recurrence.Type;
import io.rollcall.zoomclient.meetings.Recurrence;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a meeting repeats, in Zoom's words, and back. Zoom's week begins with Sunday, its 1. */
final class Recurrences {

  private static final int DAYS = 7;

  private Recurrences() {}

  /** Zoom is told no rule for what has no fixed time. */
  static @Nullable Recurrence of(io.rollcall.meeting.domain.@Nullable Recurrence rule) {
    if (rule == null || !rule.hasTimes()) {
      return null;
    }
    DayOfWeek weekDay = rule.monthlyWeekDay();
    return new Recurrence(
        rule.type().ordinal() + 1,
        rule.repeatInterval(),
        rule.weeklyDays().isEmpty() ? null : days(rule.weeklyDays()),
        rule.monthlyDay(),
        rule.monthlyWeek(),
        weekDay == null ? null : number(weekDay),
        rule.endTimes(),
        rule.endDateTime());
  }

  /**
   * What Zoom says.
   *
   * @return null when that is no rule
   */
  static io.rollcall.meeting.domain.@Nullable Recurrence read(Recurrence told) {
    if (told.type() < 1 || told.type() > Type.NO_FIXED_TIME.ordinal()) {
      return null;
    }
    Integer weekDay = told.monthlyWeekDay();
    try {
      return new io.rollcall.meeting.domain.Recurrence(
          Type.values()[told.type() - 1],
          told.repeatInterval() == null ? 1 : told.repeatInterval(),
          days(told.weeklyDays()),
          told.monthlyDay(),
          told.monthlyWeek(),
          weekDay == null ? null : day(weekDay),
          told.endTimes(),
          told.endDateTime());
    } catch (IllegalArgumentException noRule) {
      return null;
    }
  }

  private static String days(Set<DayOfWeek> days) {
    return days.stream()
        .map(Recurrences::number)
        .sorted()
        .map(String::valueOf)
        .collect(joining(","));
  }

  private static Set<DayOfWeek> days(@Nullable String numbers) {
    return numbers == null
        ? Set.of()
        : Arrays.stream(numbers.split(","))
            .map(String::strip)
            .filter(it -> it.matches("[1-7]"))
            .map(it -> day(Integer.parseInt(it)))
            .collect(toUnmodifiableSet());
  }

  private static int number(DayOfWeek day) {
    return day.getValue() % DAYS + 1;
  }

  private static DayOfWeek day(int number) {
    return DayOfWeek.SUNDAY.plus(Math.floorMod(number - 1, DAYS));
  }
}
