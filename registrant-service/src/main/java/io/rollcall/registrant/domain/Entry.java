package io.rollcall.registrant.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of those who were to be registered at once.
 *
 * @param place in the answer, from 0; who was cancelled stands before those who were named
 * @param registrant the row; null when there is none
 */
public record Entry(int place, @Nullable String userId, @Nullable UUID registrant, Kind kind) {

  /** What was decided at once; what Zoom says of it comes later. */
  public enum Kind {
    /** Made or changed. */
    ENROLLED,
    UNCHANGED,
    CANCELLED,
    EMAIL_TAKEN
  }
}
