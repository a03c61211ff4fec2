package io.rollcall.zoomclient.registrants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registrant as Zoom describes them; name, e-mail and link are not shown.
 *
 * @param status {@code approved}, {@code pending} or {@code denied}
 * @param joinUrl the personal link; null while approval is awaited
 */
public record ZoomRegistrant(
    String id,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String status,
    @Nullable Instant createTime,
    @Nullable String joinUrl) {

  @Override
  public String toString() {
    return "ZoomRegistrant[" + id + ", " + status + "]";
  }
}
