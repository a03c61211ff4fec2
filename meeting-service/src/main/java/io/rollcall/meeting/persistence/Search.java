package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Scope;
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

  /** One stretch of the index. */
  public record Stretch(Scope scope, Phase phase) {}

  /** The stretches of a scope that hold the meetings of some status. */
  public static List<Stretch> stretches(Scope scope, Set<Status> statuses) {
    return statuses.stream().map(status -> new Stretch(scope, phase(status))).toList();
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
