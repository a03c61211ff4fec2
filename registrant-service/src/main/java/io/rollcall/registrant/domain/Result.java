package io.rollcall.registrant.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one person.
 *
 * @param row as it is now; null when there is none
 * @param refusal why Zoom refused
 * @param pause until Zoom is asked again; null when nothing is to be done there any more
 */
public record Result(
    Entry entry, @Nullable Registrant row, @Nullable Refusal refusal, @Nullable Duration pause) {

  /** What it means to whoever asked. */
  public enum Standing {
    REGISTERED,
    UNCHANGED,
    CANCELLED,
    FAILED,
    PENDING
  }

  public Standing standing() {
    return switch (entry.kind()) {
      case UNCHANGED -> Standing.UNCHANGED;
      case CANCELLED -> Standing.CANCELLED;
      case EMAIL_TAKEN -> Standing.FAILED;
      case ENROLLED -> enrolled();
    };
  }

  private Standing enrolled() {
    if (isBlocked() || refusal != null || row == null) {
      return Standing.FAILED;
    }
    if (pause != null) {
      return Standing.PENDING;
    }
    return row.confirmed() ? Standing.REGISTERED : unseen(row);
  }

  /** Whom somebody took away before Zoom said yes is not waited for. */
  private static Standing unseen(Registrant row) {
    return row.isActive() ? Standing.PENDING : Standing.CANCELLED;
  }

  /** Zoom's limit for one person keeps it from being registered today. */
  public boolean isBlocked() {
    return row != null && row.status() == Status.BLOCKED;
  }
}
