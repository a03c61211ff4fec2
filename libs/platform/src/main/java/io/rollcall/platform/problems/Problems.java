package io.rollcall.platform.problems;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The kinds of problems that every service has. */
public final class Problems {

  private Problems() {}

  /** It does not exist, or not for this caller. */
  public static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found");
  }

  /** Visible to the caller, but not allowed. */
  public static Problem forbidden() {
    return Problem.of(HttpStatus.FORBIDDEN, "forbidden");
  }

  /**
   * Values of the request break rules.
   *
   * @param errors at least one; more than 100 are cut off
   */
  public static Problem validation(List<FieldError> errors) {
    return Problem.of(HttpStatus.BAD_REQUEST, "validation")
        .with("errors", errors.stream().limit(100).toList());
  }

  /** One value of the request breaks a rule. */
  public static Problem validation(String pointer, String code, String message) {
    return validation(List.of(new FieldError(pointer, code, message)));
  }

  /**
   * It cannot be told or done now, because something is away.
   *
   * @param retryAfter when asking again is worth while; rounded up to whole seconds, at least one
   */
  public static Problem tryAgain(Duration retryAfter) {
    return waiting(HttpStatus.SERVICE_UNAVAILABLE, "try-again", retryAfter);
  }

  /** A kind that is over after a while; tells it as {@code retryAfter} and {@code Retry-After}. */
  public static Problem waiting(HttpStatus status, String kind, Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return Problem.of(status, kind)
        .with("retryAfter", seconds)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  /** A resource of the documented API that this version does not have yet. */
  public static Problem notBuilt() {
    return Problem.of(HttpStatus.NOT_IMPLEMENTED, "not-built");
  }

  /** A cursor that this list did not give out. */
  public static Problem badCursor() {
    return Problem.of(HttpStatus.BAD_REQUEST, "bad-cursor");
  }

  /** A bug or an outage here; the caller learns the trace's id only. */
  public static Problem internal() {
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
  }
}
