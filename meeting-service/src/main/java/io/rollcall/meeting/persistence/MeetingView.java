package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Phase;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.meeting.domain.Status;
import io.rollcall.meeting.domain.Sync;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is shown.
 *
 * @param current the occurrence that runs
 * @param nextSlot the next planned time that nothing has used yet
 * @param revision grows with everything that happens to the meeting
 * @param version grows with what a caller may change
 * @param pending Zoom has yet to confirm that it was created, changed or deleted
 * @param registered whoever is to see it has a registrant row that is not denied
 */
public record MeetingView(
    Meeting meeting,
    Phase phase,
    Instant aheadUntil,
    @Nullable Current current,
    @Nullable Slot nextSlot,
    long revision,
    long version,
    boolean pending,
    boolean registered) {

  private static final long FIRST_VERSION = 1;

  /**
   * The occurrence that runs.
   *
   * @param startedAt null while nothing has told it
   */
  public record Current(UUID id, @Nullable Instant startedAt) {}

  /** A meeting of which no more is known than that it was ordered. */
  public static MeetingView ordered(Meeting meeting) {
    KnownMeeting planned = KnownMeeting.planned(meeting);
    Standing standing = planned.standing();
    return new MeetingView(
        meeting,
        standing.phase(),
        standing.aheadUntil(),
        null,
        planned.slots().stream().findFirst().orElse(null),
        planned.revision(),
        FIRST_VERSION,
        true,
        false);
  }

  /** The same while Zoom has yet to confirm what becomes of it. */
  public MeetingView unsettled() {
    return new MeetingView(
        meeting, phase, aheadUntil, current, nextSlot, revision, version, true, registered);
  }

  public Status status(Instant now) {
    return phase.at(now, aheadUntil);
  }

  public Sync sync() {
    return pending ? Sync.PENDING : Sync.OK;
  }

  public boolean isDeleted() {
    return phase == Phase.DELETED;
  }
}
