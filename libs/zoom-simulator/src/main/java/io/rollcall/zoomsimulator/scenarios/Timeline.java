package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What happens in a class, in order. People come in the first sixth; those who are cut off are so
 * in the middle and come back before Zoom has noticed; those who go to a breakout room are back
 * soon after and stay; half of the others leave in the last tenth, the rest stay until the end.
 */
final class Timeline {

  private final Random random;
  private final Duration length;
  private final List<Step> steps = new ArrayList<>();

  private Timeline(ClassPlan plan) {
    this.random = new Random(plan.seed());
    this.length = Duration.ofMinutes(plan.minutes());
  }

  static List<Step> of(ClassPlan plan) {
    var timeline = new Timeline(plan);
    timeline.steps.add(new Step.Starts(Duration.ZERO));
    var cast = Cast.of(plan);
    for (int i = 0; i < cast.size(); i++) {
      boolean moves = i >= plan.drops() && i < plan.drops() + plan.breakouts();
      timeline.comes(cast.get(i), i < plan.drops(), moves);
    }
    timeline.steps.sort(Comparator.comparing(Step::at));
    if (plan.end()) {
      timeline.steps.add(new Step.Ends(timeline.length));
    }
    return List.copyOf(timeline.steps);
  }

  private void comes(Person person, boolean isCutOff, boolean moves) {
    steps.add(new Step.Joins(between(0.001, 0.16), person, false));
    if (isCutOff) {
      var cut = between(0.3, 0.6);
      var noticedAfter = Duration.ofSeconds(60 + random.nextInt(31));
      var backAfter = Duration.ofSeconds(10 + random.nextInt(40));
      steps.add(new Step.Drops(cut, person, noticedAfter));
      steps.add(new Step.Joins(cut.plus(backAfter), person, true));
    } else if (moves) {
      steps.add(new Step.Moves(between(0.3, 0.4), person, "Room " + (1 + random.nextInt(3))));
      steps.add(new Step.Moves(between(0.5, 0.6), person, ""));
    } else if (random.nextBoolean()) {
      steps.add(new Step.Leaves(between(0.9, 0.99), person));
    }
  }

  private Duration between(double from, double to) {
    return Duration.ofMillis((long) (length.toMillis() * random.nextDouble(from, to)));
  }
}
