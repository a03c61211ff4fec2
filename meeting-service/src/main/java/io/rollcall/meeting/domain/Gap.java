package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;

/** How long after the one before a slot of a series begins, by and large: its rule in effect. */
public enum Gap {
  /** Also over a change of the clock. */
  DAY(Duration.ofHours(25)),
  WEEK(Duration.ofDays(8)),
  /** Also from one last Friday of a month to the next. */
  MONTH(Duration.ofDays(36)),
  LONGER(Duration.between(Instant.EPOCH, Standing.FOR_EVER));

  private final Duration longest;

  Gap(Duration longest) {
    this.longest = longest;
  }

  static Gap between(Instant previous, Instant start) {
    Duration gap = Duration.between(previous, start);
    Gap fitting = DAY;
    while (gap.compareTo(fitting.longest) > 0) {
      fitting = values()[fitting.ordinal() + 1];
    }
    return fitting;
  }

  /**
   * No later slot with this gap is a meeting's first from then on.
   *
   * @param to and none is looked for from this time on
   */
  public Instant lastFrom(Instant from, Instant to) {
    Duration rest = Duration.between(from, to);
    return rest.compareTo(longest) < 0 ? to : from.plus(longest);
  }
}
