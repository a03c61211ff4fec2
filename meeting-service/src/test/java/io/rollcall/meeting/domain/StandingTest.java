package io.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-12-01T09:00:00Z");
  private static final List<Slot> SINGLE =
      List.of(new Slot("nine", NINE, Duration.ofMinutes(60), false));

  @Test
  void whatNeverTookPlaceIsScheduledEvenWhenItsTimeHasPassed() {
    assertThat(status(NEXT_YEAR, SINGLE)).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void whatRunsIsStarted() {
    assertThat(status(NINE, SINGLE, new News.Started("u", NINE))).isEqualTo(Status.STARTED);
  }

  @Test
  void onceItsSlotWasUsedItHasEnded() {
    assertThat(status(NINE, SINGLE, ended(NINE))).isEqualTo(Status.ENDED);
  }

  @Test
  void aTryTheDayBeforeLeavesItScheduledUntilItsSlotHasPassed() {
    News tryOut = ended(NINE.minusSeconds(86_400));

    assertThat(status(NINE, SINGLE, tryOut)).isEqualTo(Status.SCHEDULED);
    assertThat(status(NINE.plusSeconds(3600), SINGLE, tryOut)).isEqualTo(Status.ENDED);
  }

  @Test
  void withoutFixedTimeItIsScheduledAgainAfterEveryEnd() {
    assertThat(status(NEXT_YEAR, List.of(), ended(NINE))).isEqualTo(Status.SCHEDULED);
  }

  /** What it was used for stays, and says nothing of what lies ahead. */
  @Test
  void whatHasNoFixedTimeAnyMoreIsScheduledAgainAfterEveryEnd() {
    KnownMeeting held = Known.of(ended(NINE));

    KnownMeeting now = held.changed(Known.at(null).meeting(), ZoomPlan.NONE).after();

    assertThat(now.plan()).isNotEmpty();
    assertThat(held.standing().at(NEXT_YEAR)).isEqualTo(Status.ENDED);
    assertThat(now.standing().at(NEXT_YEAR)).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void aCancelledSlotDoesNotLieAhead() {
    List<Slot> cancelled = List.of(new Slot("nine", NINE, Duration.ofMinutes(60), true));

    assertThat(status(NINE, cancelled, ended(NINE.minusSeconds(86_400)))).isEqualTo(Status.ENDED);
  }

  @Test
  void theNewestOfDeletedAndRecoveredSays() {
    News deleted = new News.Deleted(NINE.plusSeconds(1));

    assertThat(status(NINE, SINGLE, deleted, new News.Recovered(NINE))).isEqualTo(Status.DELETED);
    assertThat(status(NINE, SINGLE, deleted, new News.Recovered(NINE.plusSeconds(1))))
        .isEqualTo(Status.SCHEDULED);
  }

  private static News ended(Instant start) {
    return new News.Ended("u", start, start.plusSeconds(60), start.plusSeconds(61));
  }

  private static Status status(Instant now, List<Slot> plan, News... news) {
    MeetingFacts facts = MeetingFacts.of(List.of(news));
    return Standing.of(facts.existence(), History.of(facts.occurrences(), plan), plan).at(now);
  }
}
