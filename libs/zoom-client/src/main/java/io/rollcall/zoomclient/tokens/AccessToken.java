package io.rollcall.zoomclient.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token and when it ends; its text is not shown.
 *
 * @param scopes that it was given for; empty when Zoom did not tell
 */
public record AccessToken(String value, Instant until, Optional<Set<String>> scopes) {

  /** The {@code Authorization} header. */
  public String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "AccessToken[redacted, until " + until + "]";
  }
}
