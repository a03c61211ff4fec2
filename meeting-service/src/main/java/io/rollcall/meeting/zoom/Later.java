package io.rollcall.meeting.zoom;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Zoom cannot or would not be asked now.
 *
 * @param retryAfter when asking again is worth while
 * @param lacking what Zoom said, when its app lacks a scope
 */
public record Later(Duration retryAfter, @Nullable Lacking lacking) {

  /** Whatever it was, it is likely to be over soon. */
  public static final Later SOON = in(Duration.ofSeconds(2));

  /**
   * The app of the account lacks a scope: nothing changes until somebody adds it.
   *
   * @param scopes any one of them would do; empty when Zoom did not name them
   */
  public record Lacking(Set<String> scopes, int code, String message) {}

  static Later in(Duration retryAfter) {
    return new Later(retryAfter, null);
  }
}
