package io.rollcall.meeting.zoom;

/** What something on Zoom is to an order. */
public enum Likeness {
  /** It looks like what was ordered. */
  ORDERED,
  /** It does not. */
  OTHER,
  /** Zoom does not know it: not any more, or not yet. */
  MISSING
}
