package io.rollcall.meeting.domain;

/** Whether Zoom has confirmed the meeting, and all that was done to it here. */
public enum Sync {
  OK,
  PENDING
}
