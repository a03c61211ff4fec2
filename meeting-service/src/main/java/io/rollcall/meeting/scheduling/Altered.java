package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Refusal;
import java.util.List;

/** What became of the wish to change or delete a meeting. */
public sealed interface Altered {

  /**
   * Zoom has it, and so have we.
   *
   * @param notApplied JSON Pointers of what Zoom silently left as it was
   */
  record Done(List<String> notApplied) implements Altered {}

  /** Zoom refused, and nothing has changed. */
  record Refused(Refusal refusal, boolean running) implements Altered {}

  /** Zoom could not or would not be asked now, and nothing has changed. */
  record NotNow(Later later) implements Altered {}

  /** The host is taken at its new times, by this; nothing has changed. */
  record HostBusy(Engagement by) implements Altered {}

  /** Somebody else changed it first. */
  record Stale() implements Altered {}

  /** It is being created, changed or deleted. */
  record Busy() implements Altered {}

  /** Zoom's answer is not known; it is found out in the background. */
  record Pending() implements Altered {}
}
