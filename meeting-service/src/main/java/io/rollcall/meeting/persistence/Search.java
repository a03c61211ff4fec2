package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Gap;
import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which meetings are looked for.
 *
 * @param stretches at least one has to hold it, where it stands first
 * @param further or one of these, where a series stands again
 * @param running or it runs in one of these, and a later slot of it is in the range
 * @param from earliest start
 * @param to starts before
 */
public record Search(
    List<Stretch> stretches, List<Further> further, List<Scope> running, Instant from, Instant to) {

  private static final int READ_OVER = 50;

  /** One stretch of the index. */
  public record Stretch(Scope scope, Phase phase) {}

  /**
   * One stretch of the index of those that stand again.
   *
   * @param phase what it would be if nothing ran
   * @param until no row from then on counts
   */
  public record Further(Scope scope, Phase phase, Gap gap, Instant until) {}

  /** The stretches of a scope that hold the meetings of some status. */
  public static List<Stretch> stretches(Scope scope, Set<Status> statuses) {
    return statuses.stream().map(status -> new Stretch(scope, phase(status))).toList();
  }

  /** None for who looks from the beginning on: each meeting is found where it stands first. */
  public static List<Further> further(Scope scope, Set<Status> statuses, Instant from, Instant to) {
    return from.equals(Instant.EPOCH)
        ? List.of()
        : statuses.stream()
            .map(Search::phase)
            .filter(phase -> phase != Phase.STARTED)
            .flatMap(
                phase ->
                    Arrays.stream(Gap.values())
                        .map(gap -> new Further(scope, phase, gap, gap.lastFrom(from, to))))
            .toList();
  }

  /** None where those that run are found with those that would else be scheduled or ended. */
  public static Stream<Scope> running(Scope scope, Set<Status> statuses, Instant from) {
    boolean found = statuses.containsAll(Set.of(Status.SCHEDULED, Status.ENDED));
    return found || !statuses.contains(Status.STARTED) || from.equals(Instant.EPOCH)
        ? Stream.empty()
        : Stream.of(scope);
  }

  /** How many rows a page reads at most, also of each stretch: more where some may not count. */
  public int rows(int limit) {
    return limit + 1 + (further.isEmpty() ? 0 : READ_OVER);
  }

  private static Phase phase(Status status) {
    return switch (status) {
      case DELETED -> Phase.DELETED;
      case STARTED -> Phase.STARTED;
      case SCHEDULED -> Phase.OPEN;
      case ENDED -> Phase.ENDED;
    };
  }
}
