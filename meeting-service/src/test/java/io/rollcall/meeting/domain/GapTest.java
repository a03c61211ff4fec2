package io.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1M, DAY",
    "PT25H, DAY",
    "PT25H1S, WEEK",
    "P8D, WEEK",
    "P8DT1S, MONTH",
    "P36D, MONTH",
    "P36DT1S, LONGER",
    "P3650D, LONGER"
  })
  void theGapIsTheShortestThatFits(Duration between, Gap gap) {
    assertThat(Gap.between(NOON, NOON.plus(between))).isEqualTo(gap);
  }

  @Test
  void noSlotIsLookedForBehindTheRangeOrBehindItsGap() {
    Instant soon = NOON.plusSeconds(60);
    Instant late = NOON.plus(Duration.ofDays(100));

    assertThat(Gap.WEEK.lastFrom(NOON, soon)).isEqualTo(soon);
    assertThat(Gap.WEEK.lastFrom(NOON, late)).isEqualTo(NOON.plus(Duration.ofDays(8)));
    assertThat(Gap.LONGER.lastFrom(NOON, Standing.FOR_EVER)).isEqualTo(Standing.FOR_EVER);
    assertThat(Gap.LONGER.lastFrom(Instant.EPOCH, Standing.FOR_EVER)).isEqualTo(Standing.FOR_EVER);
  }
}
