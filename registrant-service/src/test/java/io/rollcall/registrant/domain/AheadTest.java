package io.rollcall.registrant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.domain.Meeting.Occurrence;
import io.rollcall.registrant.domain.Meeting.Signing;
import io.rollcall.registrant.domain.Meeting.Time;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AheadTest {

  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Time TODAY = new Time("today", NINE, NINE.plusSeconds(3600));
  private static final Time TOMORROW =
      new Time("tomorrow", NINE.plusSeconds(86_400), NINE.plusSeconds(90_000));

  @Test
  void aPlannedTimeLiesAheadUntilItsEnd() {
    Meeting meeting = meeting(List.of(TODAY, TOMORROW), List.of());

    assertThat(meeting.ahead(TODAY.end().minusMillis(1))).isEqualTo(new Ahead.Next(TODAY));
    assertThat(meeting.ahead(TODAY.end())).isEqualTo(new Ahead.Next(TOMORROW));
    assertThat(meeting.ahead(TOMORROW.end())).isEqualTo(new Ahead.Nothing());
  }

  @Test
  void onceUsedItDoesNot() {
    Occurrence early = new Occurrence(new UUID(0, 1), NINE.minusSeconds(60), NINE, "today");
    Meeting meeting = meeting(List.of(TODAY, TOMORROW), List.of(early));

    assertThat(meeting.ahead(NINE)).isEqualTo(new Ahead.Next(TOMORROW));
  }

  @Test
  void ofSeveralThatRunTheNewestCounts() {
    Occurrence left = new Occurrence(new UUID(0, 1), NINE.minusSeconds(86_400), null, null);
    Occurrence untold = new Occurrence(new UUID(0, 2), null, null, null);
    Occurrence over = new Occurrence(new UUID(0, 3), TOMORROW.start(), TOMORROW.end(), null);
    Occurrence now = new Occurrence(new UUID(0, 4), NINE, null, null);

    assertThat(meeting(List.of(), List.of(now, left, untold, over)).running()).contains(now);
    assertThat(meeting(List.of(), List.of(untold)).running()).contains(untold);
    assertThat(meeting(List.of(), List.of(over)).running()).isEmpty();
  }

  private static Meeting meeting(List<Time> times, List<Occurrence> occurrences) {
    return new Meeting(
        new UUID(0, 9),
        1,
        false,
        "campus",
        85204719306L,
        Set.of("host1@campus.example"),
        true,
        false,
        Signing.OFF,
        false,
        true,
        times.size() == 1,
        times,
        occurrences,
        false);
  }
}
