package io.rollcall.meeting.domain;

/** Whether Zoom has confirmed the meeting. */
public enum Sync {
  OK,
  PENDING
}
