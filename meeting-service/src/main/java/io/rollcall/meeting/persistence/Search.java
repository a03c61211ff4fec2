package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Gap;
import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which meetings are looked for.
 *
 * @param stretches at least one has to hold it, where it stands first
 * @param further or one of these, where a series stands again
 * @param from earliest start
 * @param to starts before
 */
public record Search(List<Stretch> stretches, List<Further> further, Instant from, Instant to) {

  private static final int READ_OVER = 50;

  /** One stretch of the index. */
  public record Stretch(Scope scope, Phase phase) {}

  /**
   * One stretch of the index of those that stand again. Deleted or not is all that it tells of
   * their status.
   *
   * @param until no row from then on counts
   */
  public record Further(Scope scope, boolean deleted, Gap gap, Instant until) {}

  /** The stretches of a scope that hold the meetings of some status. */
  public static List<Stretch> stretches(Scope scope, Set<Status> statuses) {
    return statuses.stream().map(status -> new Stretch(scope, phase(status))).toList();
  }

  /** None for who looks from the beginning on: each meeting is found where it stands first. */
  public static List<Further> further(Scope scope, Set<Status> statuses, Instant from, Instant to) {
    Set<Boolean> deleted = new HashSet<>();
    statuses.forEach(status -> deleted.add(status == Status.DELETED));
    return from.equals(Instant.EPOCH)
        ? List.of()
        : deleted.stream()
            .flatMap(
                gone ->
                    Arrays.stream(Gap.values())
                        .map(gap -> new Further(scope, gone, gap, gap.lastFrom(from, to))))
            .toList();
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
