package io.rollcall.meeting.domain;

import java.time.Instant;

/** A meeting's status, but for the passing of time. */
public enum Phase {
  DELETED,
  STARTED,
  /** Scheduled until what lies ahead has passed, ended from then on. */
  OPEN,
  ENDED;

  /**
   * The status at a moment.
   *
   * @param aheadUntil until when something lies ahead
   */
  public Status at(Instant now, Instant aheadUntil) {
    return switch (this) {
      case DELETED -> Status.DELETED;
      case STARTED -> Status.STARTED;
      case ENDED -> Status.ENDED;
      case OPEN -> aheadUntil.isAfter(now) ? Status.SCHEDULED : Status.ENDED;
    };
  }
}
