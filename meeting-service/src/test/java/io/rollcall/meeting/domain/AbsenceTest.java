package io.rollcall.meeting.domain;

import static io.rollcall.meeting.domain.Known.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Absence.Listing;
import io.rollcall.meeting.domain.Absence.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what Zoom says that it does not know was deleted there. */
class AbsenceTest {

  private static final Absence CERTAIN =
      new Absence(false, true, Listing.WITHOUT_IT, Listing.WITHOUT_IT);

  @ParameterizedTest
  @CsvSource({
    // as the other kind not to be asked, host may hold the other kind, list, list of the other kind
    "false, true,  WITHOUT_IT, WITHOUT_IT, DELETED",
    "false, false, WITHOUT_IT, WITHOUT_IT, DELETED",
    "false, true,  WITHOUT_IT, UNREAD,     DELETED",
    "true,  false, WITHOUT_IT, UNREAD,     DELETED",
    "true,  true,  WITHOUT_IT, UNREAD,     UNTOLD",
    "true,  true,  WITHOUT_IT, WITHOUT_IT, UNTOLD",
    "false, true,  UNREAD,     WITHOUT_IT, UNTOLD",
    "false, true,  UNREAD,     UNREAD,     UNTOLD",
    "false, true,  WITH_IT,    WITHOUT_IT, LISTED",
    "false, true,  WITHOUT_IT, WITH_IT,    LISTED",
    "false, true,  UNREAD,     WITH_IT,    LISTED",
    "true,  false, WITH_IT,    UNREAD,     LISTED"
  })
  void itIsOnlyWhenNothingElseIsPossible(
      boolean otherToldNothing, boolean mayBeOther, Listing list, Listing other, Verdict verdict) {
    Absence absence = new Absence(otherToldNothing, mayBeOther, list, other);

    assertThat(verdict(absence, Known.of(), NINE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, SETTLING", "PT59M, SETTLING", "PT1H, DELETED"})
  void whatIsNewMayNotBeShownYet(Duration age, Verdict verdict) {
    Instant now = Known.of().meeting().createdAt().plus(age);

    assertThat(CERTAIN.verdict(Known.of(), NINE, now)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, SETTLING", "PT59M, SETTLING", "PT1H, DELETED"})
  void whatWasRecoveredMayNotBeShownYet(Duration ago, Verdict verdict) {
    KnownMeeting recovered = Known.of(new News.Recovered(NINE));

    assertThat(verdict(CERTAIN, recovered, NINE.plus(ago))).isEqualTo(verdict);
  }

  /** Its slot ends at ten. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-30T09:59:59Z, DELETED",
    "2026-12-30T10:00:00Z, FORGOTTEN",
    "2028-01-01T00:00:00Z, FORGOTTEN"
  })
  void zoomForgetsNumbersThirtyDaysAfterTheirLastUse(Instant at, Verdict verdict) {
    assertThat(verdict(CERTAIN, Known.of(), at)).isEqualTo(verdict);
  }

  @Test
  void everyUseCounts() {
    Instant later = NINE.plus(Duration.ofDays(20));
    KnownMeeting used =
        Known.of(new News.Ended("u", later, later.plusSeconds(60), later.plusSeconds(60)));

    assertThat(verdict(CERTAIN, used, later.plus(Duration.ofDays(28)))).isEqualTo(Verdict.DELETED);
  }

  @Test
  void aCancelledSlotIsNoUse() {
    Instant at = NINE.plus(Duration.ofDays(28)).plus(Duration.ofHours(12));
    KnownMeeting cancelled =
        Known.of(new News.SlotsCancelled(Set.of("nine"), NINE.minusSeconds(60)));

    assertThat(verdict(CERTAIN, cancelled, at)).isEqualTo(Verdict.FORGOTTEN);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "never",
      value = {"never, FORGOTTEN", "2026-12-20T09:00:00Z, DELETED"})
  void withoutFixedTimeItIsUsedOnlyWhenItTakesPlace(@Nullable Instant held, Verdict verdict) {
    KnownMeeting known =
        held == null ? Known.at(null) : Known.at(null, new News.Ended("u", held, held, held));

    assertThat(verdict(CERTAIN, known, NINE.plus(Duration.ofDays(40)))).isEqualTo(verdict);
  }

  @Test
  void whatRunsCannotHaveBeenDeleted() {
    KnownMeeting running = Known.of(new News.Started("u", NINE));

    assertThat(verdict(CERTAIN, running, NINE.plusSeconds(60))).isEqualTo(Verdict.RUNNING);
  }

  /** A deletion that nobody told of is as old as the last look that found the meeting there. */
  @Test
  void whateverZoomTellsOfARecoveryIsNewer() {
    KnownMeeting deleted = Known.of().deleted(NINE).after();

    KnownMeeting recovered = told(deleted, new News.Recovered(NINE.plusSeconds(1)));
    KnownMeeting deletedAgain = told(recovered, new News.Deleted(NINE.plusSeconds(2)));

    assertThat(deleted.facts().existence().isDeleted()).isTrue();
    assertThat(recovered.facts().existence().isDeleted()).isFalse();
    assertThat(deletedAgain.facts().existence().isDeleted()).isTrue();
  }

  private static KnownMeeting told(KnownMeeting known, News news) {
    return known.learn(MeetingFacts.of(List.of(news))).after();
  }

  private static Verdict verdict(Absence absence, KnownMeeting known, Instant at) {
    return absence.verdict(known, at, NINE);
  }
}
