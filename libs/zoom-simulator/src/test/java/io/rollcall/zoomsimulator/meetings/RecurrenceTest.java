package io.rollcall.zoomsimulator.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecurrenceTest {

  /** A Thursday; the night of the 25th of October Madrid leaves summer time. */
  private static final Instant FIRST = Instant.parse("2026-10-22T07:00:00Z");

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void dailyKeepsItsHourOverTheChangeOfTheClock() {
    assertThat(starts("{\"type\": 1, \"repeat_interval\": 2, \"end_times\": 3}"))
        .containsExactly("2026-10-22T07:00:00Z", "2026-10-24T07:00:00Z", "2026-10-26T08:00:00Z");
  }

  @Test
  void weeklyFallsOnItsDays() {
    assertThat(
            starts(
                """
                {"type": 2, "repeat_interval": 2, "weekly_days": "1,5", "end_times": 4}
                """))
        .containsExactly(
            "2026-10-22T07:00:00Z",
            "2026-11-01T08:00:00Z",
            "2026-11-05T08:00:00Z",
            "2026-11-15T08:00:00Z");
  }

  @Test
  void monthlyFallsOnItsDayOrTheLastOne() {
    assertThat(starts("{\"type\": 3, \"monthly_day\": 31, \"end_times\": 2}"))
        .containsExactly("2026-10-31T08:00:00Z", "2026-11-30T08:00:00Z");
  }

  @Test
  void monthlyFallsOnTheLastWeekday() {
    assertThat(
            starts(
                """
                {"type": 3, "monthly_week": -1, "monthly_week_day": 6, "end_times": 2}
                """))
        .containsExactly("2026-10-30T08:00:00Z", "2026-11-27T08:00:00Z");
  }

  @Test
  void theEndDateIsIncluded() {
    assertThat(starts("{\"type\": 1, \"end_date_time\": \"2026-10-23T07:00:00Z\"}"))
        .containsExactly("2026-10-22T07:00:00Z", "2026-10-23T07:00:00Z");
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThatThrownBy(() -> starts("{\"type\": 4}")).isInstanceOf(ZoomRefusal.class);
    assertThatThrownBy(() -> starts("{\"type\": 2, \"weekly_days\": \"8\"}"))
        .isInstanceOf(ZoomRefusal.class);
    assertThatThrownBy(() -> starts("{\"type\": 1, \"end_times\": 366}"))
        .isInstanceOf(ZoomRefusal.class);
  }

  private static List<String> starts(String rule) {
    var given = JsonMapper.shared().readTree(rule);
    return Objects.requireNonNull(RecurrenceJson.read(given)).starts(FIRST, MADRID).stream()
        .map(Instant::toString)
        .toList();
  }
}
