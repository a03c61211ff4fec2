package io.rollcall.meeting.domain;

/** How a meeting stands at one moment. */
public enum Status {
  SCHEDULED,
  STARTED,
  ENDED,
  DELETED
}
