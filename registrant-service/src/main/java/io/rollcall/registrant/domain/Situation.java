package io.rollcall.registrant.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when somebody wants to join.
 *
 * @param sight what the meeting is to the caller
 * @param asHost the caller asked to be let in as host
 * @param meeting as far as it is known; of no meaning to whom it is invisible
 * @param ofUser only whom its owner picked, or who picked themselves, has a row
 * @param row how the caller's row stands
 * @param signed the caller signed for the occurrence that runs
 * @param email from the token or the row; null where neither has one
 * @param now by which planned times are over
 */
public record Situation(
    Sight sight,
    boolean asHost,
    Meeting meeting,
    boolean ofUser,
    Row row,
    boolean signed,
    @Nullable String email,
    Instant now) {

  /** What a meeting is to somebody. */
  public enum Sight {
    NONE,
    VISIBLE,
    MANAGED
  }

  /** How somebody's row stands. */
  public enum Row {
    NONE,
    /** Nothing is against it; it need not be on Zoom yet. */
    GOOD,
    /** The person left. */
    LEFT,
    PENDING,
    /** Denied, or cancelled by others. */
    REFUSED;

    public static Row of(@Nullable Registrant row) {
      if (row == null) {
        return NONE;
      }
      return switch (row.status()) {
        case APPROVED, BLOCKED -> GOOD;
        case PENDING -> PENDING;
        case DENIED -> REFUSED;
        case CANCELLED -> row.barred() ? REFUSED : LEFT;
      };
    }
  }

  /** The same with the caller's row as it is now. */
  public Situation with(Registrant now) {
    return new Situation(
        sight,
        asHost,
        meeting,
        ofUser,
        Row.of(now),
        signed,
        email == null ? now.person().email() : email,
        this.now);
  }

  /** The occurrence that runs. */
  @Nullable UUID running() {
    return meeting.running().map(Meeting.Occurrence::id).orElse(null);
  }

  boolean isManager() {
    return sight == Sight.MANAGED;
  }

  /** Whether Zoom lets people in now. Webinars know no way in before the host. */
  boolean isOpen() {
    return running() != null
        || (meeting.joinBeforeHost()
            && !meeting.webinar()
            && !(meeting.ahead(now) instanceof Ahead.Nothing));
  }
}
