package io.rollcall.zoomclient.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting repeats.
 *
 * @param type 1 daily, 2 weekly, 3 monthly
 * @param weeklyDays such as {@code 1,3}; 1 is Sunday
 * @param monthlyWeek -1 (last) to 4, with {@code monthlyWeekDay}
 * @param endTimes how often; or {@code endDateTime}, in UTC
 */
public record Recurrence(
    int type,
    @Nullable Integer repeatInterval,
    @Nullable String weeklyDays,
    @Nullable Integer monthlyDay,
    @Nullable Integer monthlyWeek,
    @Nullable Integer monthlyWeekDay,
    @Nullable Integer endTimes,
    @Nullable Instant endDateTime) {}
