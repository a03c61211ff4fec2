package io.rollcall.zoomclient.answers;

import java.time.Instant;
import java.util.Optional;

/**
 * Why there is no answer.
 *
 * @param mayHaveHappened whether Zoom may have done what was asked; false when nothing was sent
 * @param retryAt before this nothing is sent; empty where that is not known
 */
public record ZoomOutage(Cause cause, boolean mayHaveHappened, Optional<Instant> retryAt) {

  public ZoomOutage(Cause cause, boolean mayHaveHappened) {
    this(cause, mayHaveHappened, Optional.empty());
  }

  /** The causes of an outage. */
  public enum Cause {
    TIME_OUT,
    CONNECTION,
    SERVER_ERROR,
    /** An answer that is not Zoom's, such as a page of HTML from a proxy. */
    UNREADABLE,
    /** Too many outages before: not even tried. */
    CIRCUIT_OPEN,
    /** Too many calls of the account are under way: not even tried. */
    BUSY,
    /** The database that keeps the rate limits does not answer. */
    BUDGET_AWAY,
    /** No such account, or no secrets of it are loaded. */
    NO_CREDENTIALS
  }
}
