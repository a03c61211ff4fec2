package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Zoom says that there is no such meeting: by code 3001 as what it is known as, and as the other
 * kind either the same or nothing that can be relied on. Whether that means that it was deleted.
 *
 * @param otherToldNothing licence or scope to ask for it as the other kind are missing
 * @param mayBeOther its host may hold the other kind
 * @param list the list of its host, of the kind that it is known as
 * @param otherList the same of the other kind
 */
public record Absence(
    boolean otherToldNothing, boolean mayBeOther, Listing list, Listing otherList) {

  /** So long after the last use Zoom forgets a number; it counts by days. */
  private static final Duration KEPT = Duration.ofDays(29);

  /** So long what is new may not be shown by Zoom yet. */
  private static final Duration SETTLING = Duration.ofHours(1);

  /** What a list of Zoom's, read to its end, says about a meeting. */
  public enum Listing {
    WITHOUT_IT,
    WITH_IT,
    /** It was not read, or not to its end. */
    UNREAD
  }

  /** What follows; only the first deletes anything. */
  public enum Verdict {
    DELETED,
    /** Zoom contradicts itself. */
    LISTED,
    /** It may live as what cannot be asked for, or the host's list cannot be had. */
    UNTOLD,
    /** What runs cannot be deleted; or the end of something that ran is not told yet. */
    RUNNING,
    /** It is too new. */
    SETTLING,
    /** It was not used for so long that Zoom may know it no more. */
    FORGOTTEN
  }

  /**
   * What follows from it.
   *
   * @param at by Zoom's clock
   * @param now by our clock
   */
  public Verdict verdict(KnownMeeting known, Instant at, Instant now) {
    if (list == Listing.WITH_IT || otherList == Listing.WITH_IT) {
      return Verdict.LISTED;
    }
    if (list == Listing.UNREAD || otherToldNothing && mayBeOther) {
      return Verdict.UNTOLD;
    }
    if (known.history().running().isPresent()) {
      return Verdict.RUNNING;
    }
    if (isSettling(known, at, now)) {
      return Verdict.SETTLING;
    }
    return isForgotten(known, at) ? Verdict.FORGOTTEN : Verdict.DELETED;
  }

  private static boolean isSettling(KnownMeeting known, Instant at, Instant now) {
    Instant recovered = known.facts().existence().recoveredAt();
    return known.meeting().createdAt().plus(SETTLING).isAfter(now)
        || recovered != null && recovered.plus(SETTLING).isAfter(at);
  }

  /** Whether it was last used so long ago that Zoom may not know its number any more. */
  static boolean isForgotten(KnownMeeting known, Instant at) {
    return !lastUse(known).plus(KEPT).isAfter(at);
  }

  private static Instant lastUse(KnownMeeting known) {
    Stream<Instant> planned =
        known.slots().stream().filter(slot -> !slot.cancelled()).map(Slot::end);
    Stream<Instant> held =
        known.history().occurrences().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.at()), Stream.ofNullable(it.endedAt())));
    return Stream.concat(planned, held)
        .max(Comparator.naturalOrder())
        .filter(use -> use.isAfter(known.meeting().createdAt()))
        .orElse(known.meeting().createdAt());
  }
}
