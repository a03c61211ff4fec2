package io.rollcall.zoomsimulator.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final ClassPlan PLAN =
      new ClassPlan(30, 60, 60, 6, 3, 2, 4, List.of(), null, true, 7);

  @Test
  void everybodyComesAndThoseWhoAreCutOffComeBack() {
    var steps = Timeline.of(PLAN);

    assertThat(joins(steps, false)).isEqualTo(30);
    assertThat(joins(steps, true)).isEqualTo(3);
    assertThat(steps).filteredOn(Step.Drops.class::isInstance).hasSize(3);
    assertThat(steps).filteredOn(TimelineTest::isGuestJoining).hasSize(6);
  }

  @Test
  void stepsAreInOrderFromStartToEnd() {
    var steps = Timeline.of(PLAN);

    assertThat(steps).isSortedAccordingTo(Comparator.comparing(Step::at));
    assertThat(steps.getFirst()).isInstanceOf(Step.Starts.class);
    assertThat(steps.getLast()).isEqualTo(new Step.Ends(Duration.ofHours(1)));
  }

  @Test
  void theSameSeedPlaysTheSameClass() {
    assertThat(Timeline.of(PLAN)).isEqualTo(Timeline.of(PLAN));
  }

  @Test
  void whoeverIsCutOffIsBackBeforeZoomNotices() {
    for (var step : Timeline.of(PLAN)) {
      if (step instanceof Step.Drops(var at, var person, var noticedAfter)) {
        assertThat(Timeline.of(PLAN))
            .anySatisfy(
                back -> {
                  assertThat(back).isInstanceOf(Step.Joins.class);
                  assertThat(((Step.Joins) back).person()).isEqualTo(person);
                  assertThat(back.at()).isBetween(at, at.plus(noticedAfter));
                });
      }
    }
  }

  @Test
  void someCallInAndSomeGoToABreakoutRoomAndComeBack() {
    var steps = Timeline.of(PLAN);

    assertThat(steps)
        .filteredOn(step -> step instanceof Step.Joins joins && joins.person().phone() != null)
        .hasSize(2);
    assertThat(steps).filteredOn(Step.Moves.class::isInstance).hasSize(8);
    assertThat(steps)
        .filteredOn(step -> step instanceof Step.Moves moves && moves.room().isEmpty())
        .hasSize(4);
  }

  @Test
  void aClassOfTooManyIsRefused() {
    assertThatThrownBy(() -> new ClassPlan(5001, 60, 60, 0, 0, 0, 0, List.of(), null, true, 1))
        .hasMessageContaining("people");
  }

  private static long joins(List<Step> steps, boolean again) {
    return steps.stream()
        .filter(step -> step instanceof Step.Joins joins && joins.again() == again)
        .count();
  }

  private static boolean isGuestJoining(Step step) {
    return step instanceof Step.Joins joins
        && !joins.person().signedIn()
        && joins.person().phone() == null;
  }
}
