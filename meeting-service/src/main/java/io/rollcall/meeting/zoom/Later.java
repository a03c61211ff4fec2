package io.rollcall.meeting.zoom;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Zoom cannot or would not be asked now.
 *
 * @param retryAfter when asking again is worth while
 * @param why null for what is over by itself
 */
public record Later(Duration retryAfter, @Nullable Reason why) {

  /** Whatever it was, it is likely to be over soon. */
  public static final Later SOON = in(Duration.ofSeconds(2));

  /** What somebody can do something about. */
  public sealed interface Reason {}

  /**
   * The app of the account lacks a scope: nothing changes until somebody adds it.
   *
   * @param scopes any one of them would do; empty when Zoom did not name them
   */
  public record Lacking(Set<String> scopes, int code, String message) implements Reason {}

  /** Zoom takes no more creates and updates for this host on this day (UTC). */
  public record DayFull() implements Reason {}

  static Later in(Duration retryAfter) {
    return new Later(retryAfter, null);
  }

  /** Whether it is about the host, and another one may do. */
  public boolean isAboutHost() {
    return why instanceof DayFull;
  }
}
