package io.rollcall.zoomsimulator.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of one plan differs from another, by Zoom's names. */
final class PlanDifference {

  private PlanDifference() {}

  static Map<String, Object> of(Plan plan, Plan other) {
    var difference = new LinkedHashMap<String, Object>();
    put(difference, "topic", plan.topic(), other.topic());
    put(difference, "agenda", plan.agenda(), other.agenda());
    put(difference, "type", plan.type(), other.type());
    put(difference, "start_time", Json.seconds(plan.startTime()), Json.seconds(other.startTime()));
    put(difference, "duration", plan.durationMinutes(), other.durationMinutes());
    put(difference, "timezone", plan.timezone(), other.timezone());
    put(difference, "password", plan.password(), other.password());
    if (plan.recurrence() != null && !plan.recurrence().equals(other.recurrence())) {
      difference.put("recurrence", RecurrenceJson.view(plan.recurrence()));
    }
    var settings = new LinkedHashMap<String, Object>();
    var others = other.settings().values();
    plan.settings().values().forEach((name, value) -> put(settings, name, value, others.get(name)));
    if (!settings.isEmpty()) {
      difference.put("settings", settings);
    }
    return difference;
  }

  private static void put(
      Map<String, Object> difference, String name, @Nullable Object value, @Nullable Object other) {
    if (value != null && !Objects.equals(value, other)) {
      difference.put(name, value);
    }
  }
}
