package io.rollcall.zoomclient.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthsTest {

  private static final LocalDate LAST_OF_JANUARY = LocalDate.parse("2026-01-31");

  @Test
  void aLongRangeIsCutIntoMonthsWithoutGapOrOverlap() {
    var pieces = new Months(LAST_OF_JANUARY, LocalDate.parse("2026-04-02")).pieces();

    assertThat(pieces)
        .extracting(Months::query)
        .containsExactly(
            "?from=2026-01-31&to=2026-02-27",
            "?from=2026-02-28&to=2026-03-27",
            "?from=2026-03-28&to=2026-04-02");
  }

  @Test
  void oneDayIsOnePiece() {
    assertThat(new Months(LAST_OF_JANUARY, LAST_OF_JANUARY).pieces()).hasSize(1);
  }

  @Test
  void aRangeIsBounded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Months(LAST_OF_JANUARY, LAST_OF_JANUARY.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Months(LAST_OF_JANUARY, LAST_OF_JANUARY.plusYears(11)));
  }
}
