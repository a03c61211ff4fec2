package io.rollcall.registrant.asking;

import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.OccurrenceState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * The caller sees enough to register, and no more.
   *
   * @param running the occurrence that runs
   */
  record Outline(Optional<Running> running) implements Told {}

  /** The caller does not see it, as far as the owner knows. */
  record Unseen() implements Told {}

  /**
   * An occurrence that runs.
   *
   * @param startedAt null while nothing has told it
   */
  record Running(UUID id, UUID meeting, @Nullable Instant startedAt) {

    private static final long OLDER_THAN_ANY_RECORD = 0;

    /** As a record would tell it, but older than any. */
    public OccurrenceState in(String account) {
      return new OccurrenceState(
          id, meeting, OLDER_THAN_ANY_RECORD, account, "", startedAt, null, false, null);
    }
  }
}
