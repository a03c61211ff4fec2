package io.rollcall.zoomclient.tokens;

import java.time.Instant;

/** A token and when it ends; its text is not shown. */
public record AccessToken(String value, Instant until) {

  /** The {@code Authorization} header. */
  public String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "AccessToken[redacted, until " + until + "]";
  }
}
