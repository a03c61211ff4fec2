package io.rollcall.zoomclient.answers;

import java.time.Instant;
import java.util.Optional;

/**
 * Why Zoom answered 429, and until when it will.
 *
 * @param category the label that Zoom counts the call under, as it writes it
 * @param limit Zoom's number for it; 3 where a person may be registered three times a day
 * @param until when the same call may be sent again
 */
public record RateLimit(
    Kind kind, Optional<String> category, Optional<Integer> limit, Instant until) {

  /** What was counted. */
  public enum Kind {
    /** The account's calls of a label in one second. */
    PER_SECOND,
    /** The account's calls of a label on one day (UTC). */
    PER_DAY,
    /**
     * One person's: 100 creates and updates of a host, 3 registrations or 10 changes of status of a
     * registrant on one day (UTC). The account may go on with others.
     */
    OF_PERSON,
    /** Calls about one resource at the same moment. */
    AT_ONCE
  }

  /** The same, when nothing is sent before this time either. */
  RateLimit notBefore(Instant time) {
    return until.isBefore(time) ? new RateLimit(kind, category, limit, time) : this;
  }

  /** Whether every call of the label will be refused, whomever it is about. */
  public boolean isOfAccount() {
    return kind == Kind.PER_SECOND || kind == Kind.PER_DAY;
  }
}
