package io.rollcall.zoomsimulator.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver, and what came of it.
 *
 * @param status the answer's HTTP status; null when none came
 * @param failure Zoom's name for what went wrong when no answer came, such as {@code ReadTimeOut}
 * @param millis until the answer, or until the try was given up
 */
public record Attempt(Instant at, @Nullable Integer status, @Nullable String failure, long millis) {

  static Attempt answered(Instant at, int status) {
    return new Attempt(at, status, null, millisSince(at));
  }

  static Attempt failed(Instant at, String failure) {
    return new Attempt(at, null, failure, millisSince(at));
  }

  private static long millisSince(Instant at) {
    return Duration.between(at, Instant.now()).toMillis();
  }
}
