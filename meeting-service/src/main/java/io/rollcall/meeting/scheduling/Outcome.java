package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Refusal;

/** What became of the wish to schedule a meeting. */
public sealed interface Outcome {

  /** Zoom has it. */
  record Scheduled(Meeting meeting) implements Outcome {}

  /**
   * Zoom refused it, and nothing of it is left.
   *
   * @param isAboutHost whether another host may do
   */
  record Refused(Refusal refusal, boolean isAboutHost) implements Outcome {}

  /** Zoom could not or would not be asked now; nothing of it is left. */
  record NotNow(Later later) implements Outcome {}

  /** The host is taken, by this; of several hosts the one who is free first. */
  record HostBusy(Engagement by) implements Outcome {}

  /** The creator's key stands for another meeting. */
  record KeyReused() implements Outcome {}

  /** Zoom's answer is not known; it is found out in the background. */
  record Pending(Meeting meeting) implements Outcome {}

  /** Whether it is about the host, and another one may do. */
  default boolean isAboutHost() {
    return this instanceof HostBusy || this instanceof NotNow it && it.later().isAboutHost();
  }

  /** Whether there is a meeting, or may be. */
  default boolean isMade() {
    return this instanceof Scheduled || this instanceof Pending;
  }
}
