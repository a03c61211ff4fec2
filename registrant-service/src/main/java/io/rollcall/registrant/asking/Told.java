package io.rollcall.registrant.asking;

import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import java.util.Optional;

/** What the owner of a meeting says of it. */
public sealed interface Told {

  /**
   * All that counts for coming in.
   *
   * @param meeting with the revision of the owner's newest record; of the planned times the next
   *     one only
   * @param running the occurrence that runs, older than any record of it
   */
  record Seen(MeetingState meeting, Optional<OccurrenceState> running) implements Told {}

  /** The caller sees enough to register, and no more. */
  record Outline() implements Told {}

  /** The caller does not see it, as far as the owner knows. */
  record Unseen() implements Told {}
}
