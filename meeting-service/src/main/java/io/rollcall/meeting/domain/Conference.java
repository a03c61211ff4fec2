package io.rollcall.meeting.domain;

/** The two kinds of conference that Zoom holds. */
public enum Conference {
  MEETING,
  WEBINAR;

  /** What Zoom can make of it. */
  public Conference other() {
    return this == MEETING ? WEBINAR : MEETING;
  }
}
