package io.rollcall.registrant.domain;

/** As what somebody comes. */
public enum Type {
  REGISTRANT,
  /** A webinar's panelist; of a meeting a registrant who is shown as presenter. */
  PRESENTER
}
