package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is deleted: the newest of all deletions and recoveries decides. At the same
 * time the recovery wins, because only what was deleted can be recovered.
 */
public record Existence(@Nullable Instant deletedAt, @Nullable Instant recoveredAt) {

  public static final Existence UNTOUCHED = new Existence(null, null);

  public static Existence deleted(Instant at) {
    return new Existence(at, null);
  }

  public static Existence recovered(Instant at) {
    return new Existence(null, at);
  }

  public Existence merge(Existence other) {
    return new Existence(
        Times.latest(deletedAt, other.deletedAt), Times.latest(recoveredAt, other.recoveredAt));
  }

  /** Whether it was deleted so long ago that whoever is shown it now is not shown what was. */
  boolean isDeletedSince(Instant time) {
    return isDeleted() && deletedAt != null && !deletedAt.isAfter(time);
  }

  public boolean isDeleted() {
    return deletedAt != null && (recoveredAt == null || deletedAt.isAfter(recoveredAt));
  }
}
