package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.ZoomPlan;

/** How Zoom took the wish to create a meeting. */
public sealed interface Creation {

  /**
   * It exists.
   *
   * @param number Zoom's
   * @param plan its slots there
   */
  record Created(String number, ZoomPlan plan) implements Creation {}

  /**
   * It does not exist: Zoom does not want it so.
   *
   * @param isAboutHost whether it may want it so of another host
   */
  record Refused(Refusal refusal, boolean isAboutHost) implements Creation {}

  /** It does not exist: nothing was sent, or Zoom would not be asked now, whatever it was. */
  record NotNow(Later later) implements Creation {}

  /** It may or may not exist. */
  record Unknown() implements Creation {}
}
