package io.rollcall.zoomclient.webinars;

import org.jspecify.annotations.Nullable;

/**
 * A presenter of a webinar.
 *
 * @param joinUrl the personal link, which the list alone tells; not shown
 */
public record Panelist(
    @Nullable String id, @Nullable String email, @Nullable String name, @Nullable String joinUrl) {

  @Override
  public String toString() {
    return "Panelist[" + id + "]";
  }
}
