package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class to play, as {@link ClassRequest} describes it, within bounds. */
record ClassPlan(
    int people,
    int minutes,
    double speed,
    int guests,
    int drops,
    int phones,
    int breakouts,
    List<Person> persons,
    @Nullable Instant startTime,
    boolean end,
    long seed) {

  ClassPlan {
    check("people", people, 1, 5000);
    check("minutes", minutes, 1, 1440);
    check("guests", guests, 0, people);
    check("drops", drops, 0, people);
    check("phones", phones, 0, people - guests);
    check("breakouts", breakouts, 0, people - drops);
    if (!(speed > 0 && speed <= 1_000_000)) {
      throw new IllegalArgumentException("speed must be above 0, at most 1,000,000");
    }
  }

  private static void check(String name, int value, int from, int to) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(name + " must be " + from + " to " + to);
    }
  }

  /** How long {@code duration} of the class really takes. */
  Duration real(Duration duration) {
    return Duration.ofNanos((long) (duration.toNanos() / speed));
  }
}
