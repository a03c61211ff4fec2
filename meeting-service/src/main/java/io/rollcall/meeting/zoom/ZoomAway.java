package io.rollcall.meeting.zoom;

import java.time.Duration;

/** Zoom cannot be asked now. */
public final class ZoomAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public ZoomAway(Duration retryAfter) {
    super("Zoom cannot be asked now", null, false, false);
    this.retryAfter = retryAfter;
  }

  /** When asking again is worth while. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
