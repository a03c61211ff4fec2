package io.rollcall.meeting.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether and when people sign.
 *
 * @param reason shown above the pad
 */
public record SignedAttendance(boolean enabled, @Nullable String reason, Policy policy) {

  /** When one has to have signed. */
  public enum Policy {
    BEFORE_ENTRY,
    ANY_TIME
  }

  /**
   * Whoever enters before the host could not have signed: nothing runs yet that could be signed.
   */
  boolean excludes(Settings settings) {
    return enabled && policy == Policy.BEFORE_ENTRY && settings.joinBeforeHost();
  }
}
