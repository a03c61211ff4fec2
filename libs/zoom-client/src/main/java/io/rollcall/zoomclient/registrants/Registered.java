package io.rollcall.zoomclient.registrants;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom Zoom registered, now or before: the same e-mail is the same registrant.
 *
 * @param email told for many at once only
 * @param joinUrl the personal link; null while approval is awaited; not shown
 */
public record Registered(String registrantId, @Nullable String email, @Nullable String joinUrl) {

  @Override
  public String toString() {
    return "Registered[" + registrantId + "]";
  }
}
