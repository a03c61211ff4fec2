package io.rollcall.zoomclient.budget;

import java.time.Duration;

/**
 * At most so many calls in any time of this length.
 *
 * @param most at least 1
 */
record Rate(int most, Duration span) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Whole calls a second; less than one is one call in a longer time. */
  static Rate of(double perSecond) {
    return perSecond >= 1
        ? new Rate((int) perSecond, SECOND)
        : new Rate(1, Duration.ofMillis((long) Math.ceil(1000 / perSecond)));
  }

  /** As calls are sent up to this much later than they were counted, they count for longer. */
  Rate lasting(Duration lease) {
    return new Rate(most, span.plus(lease));
  }
}
