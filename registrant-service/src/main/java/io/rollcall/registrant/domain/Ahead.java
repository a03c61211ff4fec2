package io.rollcall.registrant.domain;

/** What lies ahead of a meeting. */
public sealed interface Ahead {

  /** All that was planned is over. */
  record Nothing() implements Ahead {}

  /** It has no fixed time, so it is never over. */
  record AnyTime() implements Ahead {}

  /** A planned time that was not used; it lies ahead until its end. */
  record Next(Meeting.Time time) implements Ahead {}
}
