package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Refusal;
import java.util.UUID;

/** What became of the wish to schedule a meeting. */
public sealed interface Outcome {

  /** Zoom has it. */
  record Scheduled(UUID meeting) implements Outcome {}

  /** Zoom refused it, and nothing of it is left. */
  record Refused(Refusal refusal) implements Outcome {}

  /** Zoom could not or would not be asked now; nothing of it is left. */
  record NotNow(Later later) implements Outcome {}

  /** The creator's key stands for another meeting. */
  record KeyReused() implements Outcome {}

  /** Zoom's answer is not known; it is found out in the background. */
  record Pending(UUID meeting) implements Outcome {}
}
