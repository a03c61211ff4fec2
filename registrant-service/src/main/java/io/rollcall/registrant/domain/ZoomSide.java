package io.rollcall.registrant.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The registration that a row has on Zoom.
 *
 * @param id of the registrant, or of a webinar's panelist; null without registration
 * @param link the personal way in; null until it is approved; not shown
 * @param toldAt by Zoom's clock, when the newest of what it told of the row happened
 * @param outdated it is under an e-mail that the person has no more; it stays until there is one
 *     under the new e-mail
 */
public record ZoomSide(
    @Nullable String id, @Nullable String link, @Nullable Instant toldAt, boolean outdated) {

  public static final ZoomSide NONE = new ZoomSide(null, null, null, false);

  /** Without registration; what was told before does not count again. */
  ZoomSide gone() {
    return new ZoomSide(null, null, toldAt, false);
  }

  /** The person has another e-mail from now on. */
  ZoomSide outdate() {
    return new ZoomSide(id, link, toldAt, id != null);
  }

  ZoomSide withoutLink() {
    return new ZoomSide(id, null, toldAt, outdated);
  }

  /** The later of what was told and this. */
  @Nullable Instant later(@Nullable Instant at) {
    return toldAt == null || (at != null && at.isAfter(toldAt)) ? at : toldAt;
  }

  @Override
  public String toString() {
    return "ZoomSide[" + id + "]";
  }
}
