package io.rollcall.zoomclient.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Zoom's no.
 *
 * @param status of HTTP; the same code comes with different ones
 * @param code Zoom's code from the body; the status where the body has none, 0 from the token
 *     endpoint
 * @param message Zoom's text, in the language of the account; for people, never to be tested
 * @param errors of a validation, code 300
 * @param retryAfter when Zoom says so, on daily limits; a limit per second says nothing
 * @param ofCredentials said by OAuth: about our own secrets, whatever the call was for
 */
public record ZoomRefusal(
    int status,
    int code,
    String message,
    List<FieldError> errors,
    Optional<Instant> retryAfter,
    boolean ofCredentials) {

  private static final int TOKEN_INVALID = 124;
  private static final int FIRST_OF_OAUTH = 4700;
  private static final int LAST_OF_OAUTH = 4711;
  private static final int MEETING_MISSING = 3001;

  public ZoomRefusal {
    errors = List.copyOf(errors);
  }

  /** What is wrong with one field. */
  public record FieldError(String field, String message) {}

  /** Too many calls, in this second or on this day. */
  public boolean isRateLimit() {
    return status == 429;
  }

  /** The access token is not, or no longer, valid. */
  public boolean isTokenInvalid() {
    return status == 401 || code == TOKEN_INVALID;
  }

  /** We were refused, not what we asked for: our secrets, the token, or its scopes. */
  public boolean isOurs() {
    return ofCredentials || isTokenInvalid() || code >= FIRST_OF_OAUTH && code <= LAST_OF_OAUTH;
  }

  /** The same, said by the token endpoint. */
  public ZoomRefusal toCredentials() {
    return new ZoomRefusal(status, code, message, errors, retryAfter, true);
  }

  /** There is no such meeting; also said of one that expired. */
  public boolean isMeetingMissing() {
    return code == MEETING_MISSING;
  }
}
