package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Recurrence.Type;
import io.rollcall.meeting.web.MeetingRequest.RecurrenceRequest;
import io.rollcall.platform.problems.Checks;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a request into the rule by which a meeting repeats, or says all that is wrong with it. */
final class RecurrenceReading {

  private static final Map<Type, Integer> LONGEST_INTERVALS =
      Map.of(Type.DAILY, 99, Type.WEEKLY, 50, Type.MONTHLY, 10, Type.NO_FIXED_TIME, 1);

  private static final int DAYS_OF_A_MONTH = 31;

  /** Stands for what was refused. */
  private static final Recurrence ONCE =
      new Recurrence(Type.DAILY, 1, Set.of(), null, null, null, 1, null);

  private final RecurrenceRequest wanted;
  private final Checks checks;

  RecurrenceReading(RecurrenceRequest wanted, Checks checks) {
    this.wanted = wanted;
    this.checks = checks;
  }

  Recurrence read() {
    checks.known("/recurrence", wanted.others());
    Type type = Words.find(Type.class, requireNonNullElse(wanted.type(), "")).orElse(null);
    if (type == null) {
      checks.refuse(
          "/recurrence/type",
          wanted.type() == null ? "required" : "unknown",
          "daily, weekly, monthly or no-fixed-time");
      return ONCE;
    }
    refuseWhatDoesNotBelong(type);
    checkEnd(type);
    checkMonth(type);
    Integer week = among(Recurrence.WEEKS, wanted.monthlyWeek());
    DayOfWeek weekDay = day("/recurrence/monthlyWeekDay", wanted.monthlyWeekDay()).orElse(null);
    boolean byWeek = week != null && weekDay != null;
    return new Recurrence(
        type,
        interval(type),
        weeklyDays(),
        within(DAYS_OF_A_MONTH, wanted.monthlyDay()),
        byWeek ? week : null,
        byWeek ? weekDay : null,
        within(Recurrence.MOST, wanted.endTimes()),
        wanted.endDateTime());
  }

  /** What was refused counts as missing from here on. */
  private static @Nullable Integer within(int most, @Nullable Integer value) {
    return value != null && value >= 1 && value <= most ? value : null;
  }

  private static @Nullable Integer among(Set<Integer> allowed, @Nullable Integer value) {
    return value != null && allowed.contains(value) ? value : null;
  }

  private void refuseWhatDoesNotBelong(Type type) {
    belongs(type == Type.WEEKLY, "weeklyDays", wanted.weeklyDays(), "a weekly one");
    belongs(type == Type.MONTHLY, "monthlyDay", wanted.monthlyDay(), "a monthly one");
    belongs(type == Type.MONTHLY, "monthlyWeek", wanted.monthlyWeek(), "a monthly one");
    belongs(type == Type.MONTHLY, "monthlyWeekDay", wanted.monthlyWeekDay(), "a monthly one");
    boolean timed = type != Type.NO_FIXED_TIME;
    belongs(timed, "endTimes", wanted.endTimes(), "one with times");
    belongs(timed, "endDateTime", wanted.endDateTime(), "one with times");
  }

  private void belongs(boolean fits, String name, @Nullable Object value, String where) {
    checks.require(
        fits || value == null, "/recurrence/" + name, "ambiguous", "It belongs to " + where);
  }

  private void checkEnd(Type type) {
    Integer times = wanted.endTimes();
    checks.require(
        times == null || within(Recurrence.MOST, times) != null,
        "/recurrence/endTimes",
        "range",
        "1 to " + Recurrence.MOST);
    checks.require(
        times == null || wanted.endDateTime() == null,
        "/recurrence/endDateTime",
        "ambiguous",
        "Either endTimes or endDateTime");
    checks.require(
        type == Type.NO_FIXED_TIME || times != null || wanted.endDateTime() != null,
        "/recurrence/endTimes",
        "required",
        "endTimes or endDateTime is needed");
  }

  private void checkMonth(Type type) {
    Integer day = wanted.monthlyDay();
    Integer week = wanted.monthlyWeek();
    checks.require(
        day == null || within(DAYS_OF_A_MONTH, day) != null,
        "/recurrence/monthlyDay",
        "range",
        "1 to 31");
    checks.require(
        week == null || Recurrence.WEEKS.contains(week),
        "/recurrence/monthlyWeek",
        "range",
        "1 to 4, or -1 for the last");
    checks.require(
        day == null || week == null,
        "/recurrence/monthlyDay",
        "ambiguous",
        "Either monthlyDay or monthlyWeek");
    checks.require(
        type != Type.MONTHLY || (week == null) == (wanted.monthlyWeekDay() == null),
        "/recurrence/monthlyWeekDay",
        "required",
        "monthlyWeek and monthlyWeekDay belong together");
  }

  private int interval(Type type) {
    int interval = requireNonNullElse(wanted.repeatInterval(), 1);
    int longest = requireNonNullElse(LONGEST_INTERVALS.get(type), 1);
    checks.require(
        within(longest, interval) != null,
        "/recurrence/repeatInterval",
        "range",
        "1 to %d for this type".formatted(longest));
    return requireNonNullElse(within(Recurrence.LONGEST, interval), 1);
  }

  private Set<DayOfWeek> weeklyDays() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<@Nullable String> names = requireNonNullElse(wanted.weeklyDays(), List.of());
    names.stream()
        .limit(DayOfWeek.values().length)
        .map(name -> requireNonNullElse(name, ""))
        .forEach(name -> day("/recurrence/weeklyDays", name).ifPresent(days::add));
    checks.require(
        names.size() <= DayOfWeek.values().length,
        "/recurrence/weeklyDays",
        "too-many",
        "Each day once");
    return days;
  }

  private Optional<DayOfWeek> day(String pointer, @Nullable String name) {
    Optional<DayOfWeek> day = name == null ? Optional.empty() : Words.find(DayOfWeek.class, name);
    checks.require(name == null || day.isPresent(), pointer, "unknown", "monday to sunday");
    return day;
  }
}
