package io.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostTimeTest {

  private static final Instant NINE = Instant.parse("2030-01-07T09:00:00Z");
  private static final UUID ALGEBRA = new UUID(0, 1);
  private static final UUID BOTANY = new UUID(0, 2);

  @Test
  void whatEndsWhenTheOtherBeginsIsNotInItsWay() {
    HostTime host = new HostTime(1, List.of(taken(ALGEBRA, 0, 60, 0)));

    assertThat(host.conflict(List.of(slot(60, 60)))).isEmpty();
    assertThat(host.conflict(List.of(slot(-60, 60)))).isEmpty();
  }

  @Test
  void theFirstSlotOfASeriesThatCannotBeHeldIsTold() {
    Engagement second = taken(ALGEBRA, 200, 260, 0);
    Engagement third = taken(BOTANY, 300, 360, 0);
    HostTime host = new HostTime(1, List.of(third, second));

    assertThat(host.conflict(List.of(slot(330, 10), slot(0, 60), slot(210, 10)))).contains(second);
  }

  @Test
  void whoHoldsTwoAtOnceIsBusyWhileThereAreTwo() {
    Engagement shorter = taken(BOTANY, 30, 50, 1);
    HostTime host = new HostTime(2, List.of(taken(ALGEBRA, 0, 60, 0), shorter));

    assertThat(host.conflict(List.of(slot(40, 60)))).contains(shorter);
    assertThat(host.conflict(List.of(slot(50, 60)))).isEmpty();
    assertThat(host.conflict(List.of(slot(0, 30)))).isEmpty();
  }

  @Test
  void twoAfterEachOtherAreNotTwoAtOnce() {
    HostTime host = new HostTime(2, List.of(taken(ALGEBRA, 0, 30, 0), taken(BOTANY, 30, 60, 0)));

    assertThat(host.conflict(List.of(slot(0, 60)))).isEmpty();
  }

  @Test
  void aMeetingThatIsBeingMovedIsOne() {
    HostTime host = new HostTime(2, List.of(taken(ALGEBRA, 0, 60, 0), taken(ALGEBRA, 30, 90, 0)));

    assertThat(host.conflict(List.of(slot(30, 30)))).isEmpty();
  }

  @Test
  void whatZoomToldOfCountsWithoutAPlace() {
    Engagement told = taken(ALGEBRA, 0, 60, null);
    HostTime host = new HostTime(1, List.of(told));

    assertThat(host.conflict(List.of(slot(30, 60)))).contains(told);
    assertThat(host.freePlace(slot(30, 60))).isZero();
  }

  @Test
  void theLowestPlaceThatIsFreeIsTaken() {
    HostTime host = new HostTime(3, List.of(taken(ALGEBRA, 0, 60, 0), taken(BOTANY, 0, 60, 2)));

    assertThat(host.freePlace(slot(30, 60))).isEqualTo(1);
    assertThat(host.freePlace(slot(60, 60))).isZero();
  }

  @Test
  void aMeetingDoesNotStandInItsOwnWay() {
    HostTime host = new HostTime(1, List.of(taken(ALGEBRA, 0, 60, 0)));

    assertThat(host.without(ALGEBRA).conflict(List.of(slot(30, 60)))).isEmpty();
    assertThat(host.without(BOTANY).conflict(List.of(slot(30, 60)))).isPresent();
  }

  @Test
  void onlyWhatAMeetingDoesNotHaveYetAndIsNotOverIsMissing() {
    HostTime host = new HostTime(1, List.of(taken(ALGEBRA, 0, 60, null), taken(BOTANY, 60, 99, 0)));
    Slot shorter = slot(10, 20);
    Slot longer = slot(30, 60);
    Slot over = slot(-90, 60);

    assertThat(host.missing(ALGEBRA, List.of(shorter, longer, over), NINE)).containsOnly(longer);
  }

  @Test
  void whatZoomListsCountsUnlessItBeginsWithAnOrderThatIsOnItsWay() {
    Engagement onItsWay = new Engagement(ALGEBRA, null, NINE, NINE.plusSeconds(3_600), 0);
    Engagement listed = Engagement.onZoom("85204719306", NINE, NINE.plusSeconds(3_600));
    Engagement other = Engagement.onZoom("85204719307", at(1), at(61));

    assertThat(new HostTime(2, List.of(onItsWay)).with(List.of(listed)).engagements())
        .containsExactly(onItsWay);
    assertThat(
            new HostTime(2, List.of(onItsWay)).with(List.of(other)).conflict(List.of(slot(5, 5))))
        .contains(onItsWay);
    assertThat(
            new HostTime(2, List.of(taken(ALGEBRA, 0, 60, 0))).with(List.of(listed)).engagements())
        .hasSize(2);
  }

  private static Engagement taken(UUID meeting, int from, int to, @Nullable Integer place) {
    return new Engagement(meeting, "8520471930" + meeting, at(from), at(to), place);
  }

  private static Slot slot(int from, int minutes) {
    return Slot.ofSeries(at(from), Duration.ofMinutes(minutes));
  }

  /** Minutes after nine. */
  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }
}
