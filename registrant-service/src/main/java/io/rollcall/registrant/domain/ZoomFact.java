package io.rollcall.registrant.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands on Zoom.
 *
 * @param id of the registrant
 * @param status anything but blocked
 * @param link the personal way in; null when it is not told
 * @param at by Zoom's clock; what comes without time is older than everything
 * @param own the person did it, and nobody else
 */
public record ZoomFact(String id, Status status, @Nullable String link, Instant at, boolean own) {

  /** The same, later than that in any case. */
  ZoomFact after(Instant other) {
    return at.isAfter(other) ? this : new ZoomFact(id, status, link, other.plusMillis(1), own);
  }

  /** At the same moment the stricter one holds, so that the order of arrival decides nothing. */
  boolean isNewerThan(@Nullable Instant told, Status then) {
    int order = told == null ? 1 : at.compareTo(told);
    return order > 0 || (order == 0 && strictness(status) > strictness(then));
  }

  private static int strictness(Status status) {
    return switch (status) {
      case BLOCKED -> 0;
      case PENDING -> 1;
      case APPROVED -> 2;
      case DENIED -> 3;
      case CANCELLED -> 4;
    };
  }

  @Override
  public String toString() {
    return "ZoomFact[" + id + ", " + status + "]";
  }
}
