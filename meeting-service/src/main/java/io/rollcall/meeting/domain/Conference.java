package io.rollcall.meeting.domain;

/** The two kinds of conference that Zoom holds. */
public enum Conference {
  MEETING,
  WEBINAR
}
