package io.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Slot SLOT = new Slot("nine", NINE, Duration.ofMinutes(60), false);

  @Test
  void itBeganAtTheEarliestThatAStartOrAJoinTells() {
    Occurrence occurrence =
        only(new News.Started("u", NINE.plusSeconds(20)), new News.Joined("u", NINE));

    assertThat(occurrence.startedAt()).isEqualTo(NINE);
  }

  @Test
  void aStartThatIsToldReplacesTheOneThatWasSeen() {
    Occurrence occurrence =
        only(new News.SeenRunning("u", NINE), new News.Started("u", NINE.plusSeconds(20)));

    assertThat(occurrence.startedAt()).isEqualTo(NINE.plusSeconds(20));
  }

  @Test
  void anEndAloneTellsTheStartToo() {
    Occurrence occurrence = only(new News.Ended("u", NINE, NINE.plusSeconds(60), NINE));

    assertThat(occurrence.startedAt()).isEqualTo(NINE);
    assertThat(occurrence.endedAt()).isEqualTo(NINE.plusSeconds(60));
  }

  @Test
  void withoutEndTimeItEndedWhenZoomReportedIt() {
    Occurrence occurrence =
        only(new News.Started("u", NINE), new News.Ended("u", NINE, null, NINE.plusSeconds(90)));

    assertThat(occurrence.endedAt()).isEqualTo(NINE.plusSeconds(90));
  }

  @Test
  void aNewerOneClosesAnOlderOpenOneAtItsOwnStart() {
    History history =
        history(new News.Started("a", NINE), new News.Joined("b", NINE.plusSeconds(600)));

    Occurrence older = history.occurrences().getFirst();
    assertThat(older.endedAt()).isEqualTo(NINE.plusSeconds(600));
    assertThat(older.endInferred()).isTrue();
    assertThat(history.running()).map(Occurrence::zoomUuid).contains("b");
  }

  @Test
  void theRealEndReplacesTheInferredOne() {
    History history =
        history(
            new News.Started("a", NINE),
            new News.Started("b", NINE.plusSeconds(600)),
            new News.Ended("a", NINE, NINE.plusSeconds(500), NINE.plusSeconds(900)));

    assertThat(history.occurrences().getFirst().endedAt()).isEqualTo(NINE.plusSeconds(500));
    assertThat(history.occurrences().getFirst().endInferred()).isFalse();
  }

  @Test
  void itUsesTheSlotThatBeginsAtMostAnHourLater() {
    assertThat(only(new News.Started("u", NINE.minusSeconds(3600))).slot()).isEqualTo("nine");
    assertThat(only(new News.Started("u", NINE.minusSeconds(3601))).slot()).isNull();
    assertThat(only(new News.Started("u", NINE.plusSeconds(3599))).slot()).isEqualTo("nine");
    assertThat(only(new News.Started("u", NINE.plusSeconds(3600))).slot()).isNull();
  }

  @Test
  void whoJoinsAPracticeSessionOpensNothing() {
    assertThat(history(new News.Practised("u", NINE), new News.Joined("u", NINE)).isEmpty())
        .isTrue();
    assertThat(
            only(
                    new News.Joined("u", NINE),
                    new News.Started("u", NINE.plusSeconds(600)),
                    new News.Practised("u", NINE))
                .startedAt())
        .isEqualTo(NINE.plusSeconds(600));
  }

  @Test
  void whatTurnsOutToBeAPracticeSessionEndsForWhoeverHeardOfIt() {
    KnownMeeting joined = Known.of().learn(told(new News.Joined("u", NINE))).after();

    Change practised = joined.learn(told(new News.Practised("u", NINE)));
    Change begun = practised.after().learn(told(new News.Started("u", NINE.plusSeconds(600))));

    assertThat(practised.events())
        .filteredOn(MeetingEvent.OccurrenceEnded.class::isInstance)
        .extracting(it -> ((MeetingEvent.OccurrenceEnded) it).occurrence().endedAt())
        .containsExactly(NINE);
    assertThat(practised.after().learn(told(new News.Joined("u", NINE.minusSeconds(1)))).events())
        .isEmpty();
    assertThat(begun.events())
        .hasAtLeastOneElementOfType(MeetingEvent.Started.class)
        .hasAtLeastOneElementOfType(MeetingEvent.OccurrenceStarted.class);
  }

  @Test
  void aPracticeSessionClosesAnOlderOccurrence() {
    History history =
        history(new News.Started("a", NINE), new News.Practised("b", NINE.plusSeconds(600)));

    assertThat(history.occurrences()).extracting(Occurrence::zoomUuid).containsExactly("a");
    assertThat(history.running()).isEmpty();
  }

  private static MeetingFacts told(News news) {
    return MeetingFacts.of(List.of(news));
  }

  private static Occurrence only(News... news) {
    return history(news).occurrences().getFirst();
  }

  private static History history(News... news) {
    return History.of(MeetingFacts.of(List.of(news)).occurrences(), List.of(SLOT));
  }
}
