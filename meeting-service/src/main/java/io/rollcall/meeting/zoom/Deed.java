package io.rollcall.meeting.zoom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How Zoom took the wish to change, end or delete a meeting. */
public sealed interface Deed {

  /**
   * It is done.
   *
   * @param at by Zoom's clock, in whole seconds; null when Zoom did not tell
   */
  record Done(@Nullable Instant at) implements Deed {}

  /**
   * It is not done: Zoom does not want it.
   *
   * @param running because the meeting runs
   */
  record Refused(Refusal refusal, boolean running) implements Deed {}

  /** It is not done: nothing was sent, or Zoom would not be asked now, whatever it was. */
  record NotNow(Later later) implements Deed {}

  /** It may or may not be done. */
  record Unknown() implements Deed {}
}
