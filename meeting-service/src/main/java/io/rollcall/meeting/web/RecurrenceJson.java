package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a meeting repeats, as clients see it; what does not belong to the type is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecurrenceJson(
    String type,
    @Nullable Integer repeatInterval,
    @Nullable List<String> weeklyDays,
    @Nullable Integer monthlyDay,
    @Nullable Integer monthlyWeek,
    @Nullable String monthlyWeekDay,
    @Nullable Integer endTimes,
    @Nullable Instant endDateTime) {

  static @Nullable RecurrenceJson of(@Nullable Recurrence rule) {
    if (rule == null) {
      return null;
    }
    DayOfWeek weekDay = rule.monthlyWeekDay();
    return new RecurrenceJson(
        Words.of(rule.type()),
        rule.hasTimes() ? rule.repeatInterval() : null,
        rule.weeklyDays().isEmpty()
            ? null
            : rule.weeklyDays().stream().sorted().map(Words::of).toList(),
        rule.monthlyDay(),
        rule.monthlyWeek(),
        weekDay == null ? null : Words.of(weekDay),
        rule.endTimes(),
        rule.endDateTime());
  }
}
