package io.rollcall.registrant.asking;

import java.time.Duration;

/** Somebody who may know better does not say so now. */
public final class OwnerAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Duration SOON = Duration.ofSeconds(2);

  private final Duration retryAfter;

  private OwnerAway(String why, Duration retryAfter) {
    super(why, null, false, false);
    this.retryAfter = retryAfter;
  }

  /**
   * It is likely to be over soon.
   *
   * @param why without anything secret
   */
  public static OwnerAway soon(String why) {
    return new OwnerAway(why, SOON);
  }

  /** It is over after a while. */
  public static OwnerAway after(String why, Duration retryAfter) {
    return new OwnerAway(why, retryAfter);
  }

  /** When asking again is worth while. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
