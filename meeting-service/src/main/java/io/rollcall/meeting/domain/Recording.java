package io.rollcall.meeting.domain;

/** Where Zoom records by itself, if at all. */
public enum Recording {
  CLOUD,
  LOCAL,
  NONE
}
