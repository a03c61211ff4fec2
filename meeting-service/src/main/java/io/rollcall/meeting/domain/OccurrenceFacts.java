package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Zoom told about one time that a meeting took place. Each fact is the earliest of
 * its kind, so merging is commutative, associative and idempotent.
 *
 * @param startTold start by {@code started}, or a participant's join
 * @param startByEnd start as {@code ended} tells it
 * @param seenRunning Zoom's REST API said that it runs: Zoom's own clock when it first did
 * @param endTold {@code end_time} of {@code ended}
 * @param endReported when Zoom reported {@code ended}
 */
public record OccurrenceFacts(
    @Nullable Instant startTold,
    @Nullable Instant startByEnd,
    @Nullable Instant seenRunning,
    @Nullable Instant endTold,
    @Nullable Instant endReported) {

  public static OccurrenceFacts started(Instant at) {
    return new OccurrenceFacts(at, null, null, null, null);
  }

  public static OccurrenceFacts seenRunning(Instant at) {
    return new OccurrenceFacts(null, null, at, null, null);
  }

  public static OccurrenceFacts ended(
      @Nullable Instant start, @Nullable Instant end, Instant reported) {
    return new OccurrenceFacts(null, start, null, end, reported);
  }

  public OccurrenceFacts merge(OccurrenceFacts other) {
    return new OccurrenceFacts(
        Times.earliest(startTold, other.startTold),
        Times.earliest(startByEnd, other.startByEnd),
        Times.earliest(seenRunning, other.seenRunning),
        Times.earliest(endTold, other.endTold),
        Times.earliest(endReported, other.endReported));
  }

  /** When it began; null while nothing has told it. */
  public @Nullable Instant startedAt() {
    return Times.firstKnown(startTold, startByEnd, seenRunning);
  }

  /** When it ended, never before its start; null while nothing has told it. */
  public @Nullable Instant endedAt() {
    Instant end = Times.firstKnown(endTold, endReported);
    return end == null ? null : Times.latest(end, startedAt());
  }

  /** Its place among the occurrences of the meeting. */
  Instant at() {
    Instant at = Times.firstKnown(startedAt(), endedAt());
    return at == null ? Instant.EPOCH : at;
  }
}
