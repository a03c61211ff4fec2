package io.rollcall.registrant.domain;

/** Where a row stands. */
public enum Status {
  /** Somebody has yet to approve it. */
  PENDING,
  APPROVED,
  DENIED,
  CANCELLED,
  /** Zoom's limit for one person keeps it from being registered there today. */
  BLOCKED;

  /** Whether the person is expected to come. */
  public boolean isActive() {
    return this != DENIED && this != CANCELLED;
  }
}
