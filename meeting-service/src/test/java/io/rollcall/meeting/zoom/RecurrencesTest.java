package io.rollcall.meeting.zoom;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.meetings.Recurrence;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrencesTest {

  @Test
  void whatZoomWasToldIsReadAsTheSame() {
    var rule =
        new io.rollcall.meeting.domain.Recurrence(
            io.rollcall.meeting.domain.Recurrence.Type.WEEKLY,
            2,
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
            null,
            null,
            null,
            4,
            null);

    Recurrence told = requireNonNull(Recurrences.of(rule));

    assertThat(told.weeklyDays()).isEqualTo("1,7");
    assertThat(Recurrences.read(told)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1,,, 1",
    "4, 1,,, 1",
    "1, 0,,, 1",
    "1, -1,,, 1",
    "3, 1, 77,, 1",
    "3, 1,, 2, 1",
    "1, 1,,, 0",
    "1, 1,,, -1",
    "1, 1,,, 1000"
  })
  void whatIsNoRuleIsNone(
      int type,
      int interval,
      @Nullable Integer day,
      @Nullable Integer week,
      @Nullable Integer times) {
    assertThat(Recurrences.read(new Recurrence(type, interval, null, day, week, null, times, null)))
        .isNull();
  }
}
