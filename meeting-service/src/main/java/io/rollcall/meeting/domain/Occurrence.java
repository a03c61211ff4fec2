package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a meeting took place, as it is shown.
 *
 * @param startedAt null while nothing has told it
 * @param endedAt null while it runs
 * @param endInferred the end is the start of a newer one, until the real end comes
 * @param slot the planned time that it used; null if none
 * @param at its place among the others: its start, or its end where no start is known
 */
public record Occurrence(
    String zoomUuid,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean endInferred,
    @Nullable String slot,
    Instant at) {

  /** What is stored of a practice session: it is not shown. */
  static Occurrence ofPractice(String zoomUuid, OccurrenceFacts facts) {
    return new Occurrence(zoomUuid, null, null, false, null, facts.at());
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  /** For who knows it as one that took place, before it turned out to be a practice session. */
  Occurrence annulled() {
    return new Occurrence(zoomUuid, at, at, true, null, at);
  }
}
