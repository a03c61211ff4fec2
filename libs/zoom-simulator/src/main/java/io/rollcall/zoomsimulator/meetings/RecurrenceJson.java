package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rules of recurrence in requests, answers and events. */
final class RecurrenceJson {

  private RecurrenceJson() {}

  /**
   * @return null when none is given
   * @throws ZoomRefusal when a value is impossible
   */
  static @Nullable Recurrence read(JsonNode given) {
    if (!given.isObject() || given.isEmpty()) {
      return null;
    }
    return new Recurrence(
        number(given, "type", 1, 3, 1),
        number(given, "repeat_interval", 1, 99, 1),
        days(given.path("weekly_days").asString("")),
        optional(given, "monthly_day", 1, 31),
        optional(given, "monthly_week", -1, 4),
        optional(given, "monthly_week_day", 1, 7),
        optional(given, "end_times", 1, 365),
        time(given.path("end_date_time").asString("")));
  }

  static Map<String, Object> view(Recurrence rule) {
    var view = new LinkedHashMap<String, Object>();
    view.put("type", rule.type());
    view.put("repeat_interval", rule.interval());
    if (!rule.weeklyDays().isEmpty()) {
      view.put(
          "weekly_days",
          rule.weeklyDays().stream()
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    Json.putIfThere(view, "monthly_day", rule.monthlyDay());
    Json.putIfThere(view, "monthly_week", rule.monthlyWeek());
    Json.putIfThere(view, "monthly_week_day", rule.monthlyWeekDay());
    Json.putIfThere(view, "end_times", rule.endTimes());
    Json.putIfThere(view, "end_date_time", Json.seconds(rule.endDateTime()));
    return view;
  }

  private static @Nullable Integer optional(JsonNode given, String field, int from, int to) {
    return given.has(field) ? Integer.valueOf(number(given, field, from, to, from)) : null;
  }

  private static int number(JsonNode given, String field, int from, int to, int otherwise) {
    int value = given.path(field).asInt(otherwise);
    if (value < from || value > to || (field.equals("monthly_week") && value == 0)) {
      throw ZoomRefusal.invalid("recurrence." + field);
    }
    return value;
  }

  private static Set<Integer> days(String text) {
    if (!text.isEmpty() && !text.matches("[1-7](,[1-7])*")) {
      throw ZoomRefusal.invalid("recurrence.weekly_days");
    }
    return Arrays.stream(text.split(","))
        .filter(day -> !day.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Instant time(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw ZoomRefusal.invalid("recurrence.end_date_time");
    }
  }
}
