package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Standing;
import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by time and id. */
public record Place(Instant at, UUID id) {

  public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

  public static final Place LAST = new Place(Standing.FOR_EVER, new UUID(-1, -1));

  /** Times beyond all that is planned are taken as the first or the last. */
  public Place {
    at = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
    at = at.isAfter(Standing.FOR_EVER) ? Standing.FOR_EVER : at;
  }

  /** This one, or the last before that time if this one lies before it. */
  Place notBefore(Instant time) {
    return at.isBefore(time) ? new Place(time, FIRST.id()) : this;
  }
}
