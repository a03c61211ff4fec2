package io.rollcall.meeting.domain;

import static io.rollcall.meeting.domain.Known.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zoom is asked about a meeting only where its lists leave doubts. */
class DoubtsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant EIGHT = NINE.minusSeconds(3_600);
  private static final Instant BEFORE = EIGHT.minusSeconds(3_600);
  private static final LastLook LAST = new LastLook(BEFORE, "u0", false);
  private static final Glimpse LISTED = glimpse("u0", "Algebra 1", NINE, 60);

  private static final News RUN =
      new News.Ended("u1", NINE, NINE.plusSeconds(60), NINE.plusSeconds(60));

  @Test
  void whatIsListedAsItIsKnownNeedsNoReading() {
    assertThat(doubts(Known.of()).wantReading(LISTED, false, EIGHT)).isFalse();
  }

  @Test
  void aReadingIsGoodForItsTime() {
    Instant start = NINE.plus(Duration.ofDays(9));
    Doubts doubts = doubts(Known.at(start));
    Glimpse listed = glimpse("u0", "Algebra 1", start, 60);

    assertThat(doubts.wantReading(listed, false, BEFORE.plus(DAY).minusSeconds(1))).isFalse();
    assertThat(doubts.wantReading(listed, false, BEFORE.plus(DAY))).isTrue();
  }

  @Test
  void whatWasNeverReadIs() {
    Doubts never = new Doubts(Known.of(), null, false, DAY);

    assertThat(never.wantReading(LISTED, false, EIGHT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "u0, Algebra 2, 2026-12-01T09:00:00Z, 60",
    "u0, Algebra 1, 2026-12-01T09:30:00Z, 60",
    "u0, Algebra 1, , 60",
    "u0, Algebra 1, 2026-12-01T09:00:00Z, 90",
    "u9, Algebra 1, 2026-12-01T09:00:00Z, 60"
  })
  void whatIsListedOtherwiseIsRead(
      String uuid, String topic, @Nullable Instant start, int minutes) {
    Glimpse other = glimpse(uuid, topic, start, minutes);

    assertThat(doubts(Known.of()).wantReading(other, false, EIGHT)).isTrue();
  }

  @Test
  void whatRunsHereOrThereAloneIsRead() {
    KnownMeeting running = Known.of(new News.Started("u0", EIGHT));

    assertThat(doubts(Known.of()).wantReading(LISTED, true, EIGHT)).isTrue();
    assertThat(doubts(running).wantReading(LISTED, false, EIGHT)).isTrue();
  }

  @Test
  void aSlotThatBeganUnusedSinceIsADoubtOnce() {
    Instant ten = NINE.plusSeconds(3_600);
    LastLook after = new LastLook(ten, "u0", false);

    assertThat(doubts(Known.of()).wantReading(LISTED, false, ten)).isTrue();
    assertThat(doubts(Known.of()).wantPast("u0", ten)).isTrue();
    assertThat(new Doubts(Known.of(), after, false, DAY).wantPast("u0", ten.plusSeconds(60)))
        .isFalse();
    assertThat(doubts(Known.of(RUN)).wantPast("u0", ten)).isFalse();
  }

  /** Zoom does not tell at once what took place. */
  @Test
  void whatMayHaveJustTakenPlaceIsAskedForTwice() {
    Doubts first = doubts(Known.of());
    LastLook once = first.looked("u9", EIGHT);
    LastLook twice = new Doubts(Known.of(), once, false, DAY).looked("u9", EIGHT.plusSeconds(60));

    assertThat(first.wantPast("u9", EIGHT)).isTrue();
    assertThat(once.again()).isTrue();
    assertThat(new Doubts(Known.of(), once, false, DAY).wantPast("u9", EIGHT)).isTrue();
    assertThat(twice.again()).isFalse();
    assertThat(new Doubts(Known.of(), twice, false, DAY).wantPast("u9", EIGHT)).isFalse();
  }

  @Test
  void whatIsNewInTheSecondLookIsLookedForOnceMore() {
    Instant three = NINE.plusSeconds(6 * 3_600);
    KnownMeeting known = Known.planned(slot("nine", NINE), slot("three", three));
    LastLook first = new Doubts(known, LAST, false, DAY).looked("u0", NINE.plusSeconds(60));
    LastLook second = new Doubts(known, first, false, DAY).looked("u0", three.plusSeconds(60));
    Doubts third = new Doubts(known, second, false, DAY);
    LastLook last = third.looked("u0", three.plusSeconds(120));

    assertThat(second.again()).isTrue();
    assertThat(third.wantPast("u0", three.plusSeconds(120))).isTrue();
    assertThat(third.looked("u3", three.plusSeconds(120)).again()).isTrue();
    assertThat(last.again()).isFalse();
    assertThat(new Doubts(known, last, false, DAY).wantPast("u0", three.plusSeconds(180)))
        .isFalse();
  }

  @Test
  void whatIsListedNoMoreIsReadWhileAnythingLiesAhead() {
    assertThat(doubts(Known.of()).wantReading(null, false, EIGHT)).isTrue();
    assertThat(doubts(Known.of(RUN)).wantReading(null, false, EIGHT)).isFalse();
    assertThat(doubts(Known.of(RUN)).wantReading(null, false, NINE.plus(DAY))).isTrue();
    assertThat(doubts(Known.of(RUN)).wantReading(null, false, NINE.plus(Duration.ofDays(40))))
        .isFalse();
  }

  @Test
  void whatIsDeletedIsReadOnlyWhenItIsListedAllTheSame() {
    Doubts deleted = doubts(Known.of(new News.Deleted(BEFORE)));

    assertThat(deleted.wantReading(null, false, EIGHT)).isFalse();
    assertThat(deleted.wantReading(LISTED, false, EIGHT)).isTrue();
  }

  @Test
  void ofWhatEndedAsZoomToldNothingIsAsked() {
    KnownMeeting known =
        Known.of(new News.Started("u0", BEFORE), RUN, new News.Started("u2", NINE.plus(DAY)));

    assertThat(doubts(known).unended()).containsExactly("u2", "u0");
    assertThat(doubts(known).unheard(List.of("u0", "u1", "u3"))).containsExactly("u0", "u3");
  }

  @Test
  void whatIsShownAgainLongAfterItsDeletionWasRecovered() {
    Sighting now = new Sighting(ZoomPlan.NONE, NINE);

    assertThat(now.newsTo(Known.of(new News.Deleted(EIGHT)).facts()))
        .containsExactly(new News.Recovered(NINE));
    assertThat(now.newsTo(Known.of(new News.Deleted(NINE.minusSeconds(60))).facts())).isEmpty();
    assertThat(now.newsTo(Known.of().facts())).isEmpty();
  }

  @Test
  void zoomIsNotAskedWhetherAPracticeSessionTookPlace() {
    KnownMeeting practised = Known.of(new News.Practised("u1", EIGHT));

    assertThat(doubts(practised).unheard(List.of("u1", "u2"))).containsExactly("u2");
  }

  private static Doubts doubts(KnownMeeting known) {
    return new Doubts(known, LAST, false, DAY);
  }

  private static Slot slot(String id, Instant start) {
    return new Slot(id, start, Duration.ofMinutes(60), false);
  }

  private static Glimpse glimpse(
      @Nullable String uuid, String topic, @Nullable Instant start, int minutes) {
    return new Glimpse(Conference.MEETING, uuid, topic, start, minutes, "Z", false);
  }
}
