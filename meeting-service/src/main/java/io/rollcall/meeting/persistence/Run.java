package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Tally;
import java.util.UUID;

/**
 * A reconciliation that goes on, as somebody took it up.
 *
 * @param account key of the account
 * @param thorough everything is read
 * @param taken how often it was taken up: whoever holds an older number has lost it
 * @param attempts how often since it last got anywhere, with this time
 * @param host the one that it is at; blank before the first
 * @param meeting the last of the host's that it is through with
 */
public record Run(
    UUID id,
    String account,
    boolean thorough,
    long taken,
    int attempts,
    String host,
    UUID meeting,
    Tally tally) {

  /** So often it waits for the same meeting, or host. */
  private static final int PATIENCE = 5;

  /** Before every meeting. */
  static final UUID NONE = new UUID(0, 0);

  /** What it waits for is to be left for the next one. */
  public boolean hasWaitedEnough() {
    return attempts > PATIENCE;
  }

  /** The same when it is through with a meeting. */
  public Run past(UUID done, Tally now) {
    return new Run(id, account, thorough, taken, attempts, host, done, now);
  }

  /** The same after it was stored how far it came. */
  public Run kept() {
    return new Run(id, account, thorough, taken, 0, host, meeting, tally);
  }

  /** The same before the first meeting of another host. */
  public Run at(String next) {
    return new Run(id, account, thorough, taken, attempts, next, NONE, tally);
  }
}
