package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.meeting.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which meetings are looked for.
 *
 * @param stretches at least one has to hold it
 * @param from earliest start
 * @param to starts before
 */
public record Search(List<Stretch> stretches, Instant from, Instant to) {

  /**
   * One stretch of the index.
   *
   * @param aheadAfter something lies ahead longer than this
   * @param aheadUpTo nothing lies ahead any more from then on
   */
  public record Stretch(Scope scope, Phase phase, Instant aheadAfter, Instant aheadUpTo) {}

  /** The stretches of a scope that hold the meetings of some status now. */
  public static List<Stretch> stretches(Scope scope, Set<Status> statuses, Instant now) {
    return statuses.stream().flatMap(status -> stretches(scope, status, now).stream()).toList();
  }

  private static List<Stretch> stretches(Scope scope, Status status, Instant now) {
    return switch (status) {
      case DELETED -> List.of(whole(scope, Phase.DELETED));
      case STARTED -> List.of(whole(scope, Phase.STARTED));
      case SCHEDULED -> List.of(new Stretch(scope, Phase.OPEN, now, Standing.FOR_EVER));
      case ENDED ->
          List.of(whole(scope, Phase.ENDED), new Stretch(scope, Phase.OPEN, Instant.EPOCH, now));
    };
  }

  private static Stretch whole(Scope scope, Phase phase) {
    return new Stretch(scope, phase, Instant.EPOCH, Standing.FOR_EVER);
  }
}
