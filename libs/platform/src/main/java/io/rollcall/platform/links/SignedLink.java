package io.rollcall.platform.links;

import java.time.Instant;

/**
 * The answer to {@code POST <resource>/link}.
 *
 * @param url path and query, on the same host as the request; whoever has it is let in
 */
public record SignedLink(String url, Instant expiresAt) {

  /** A link is a secret. */
  @Override
  public String toString() {
    return "SignedLink[expiresAt=" + expiresAt + "]";
  }
}
