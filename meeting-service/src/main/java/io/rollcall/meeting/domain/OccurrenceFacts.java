package io.rollcall.meeting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Zoom told about one time that a meeting took place. Each fact is the earliest of
 * its kind, so merging is commutative, associative and idempotent.
 *
 * @param startTold start by {@code started}
 * @param joined a participant joined
 * @param practised a practice session was told of: who joined may have come to that alone
 * @param startByEnd start as {@code ended} tells it
 * @param seenRunning Zoom's REST API said that it runs: Zoom's own clock when it first did
 * @param endTold {@code end_time} of {@code ended}
 * @param endReported when Zoom reported {@code ended}
 */
public record OccurrenceFacts(
    @Nullable Instant startTold,
    @Nullable Instant joined,
    @Nullable Instant practised,
    @Nullable Instant startByEnd,
    @Nullable Instant seenRunning,
    @Nullable Instant endTold,
    @Nullable Instant endReported) {

  public static OccurrenceFacts started(Instant at) {
    return new OccurrenceFacts(at, null, null, null, null, null, null);
  }

  public static OccurrenceFacts joined(Instant at) {
    return new OccurrenceFacts(null, at, null, null, null, null, null);
  }

  public static OccurrenceFacts practised(Instant at) {
    return new OccurrenceFacts(null, null, at, null, null, null, null);
  }

  public static OccurrenceFacts seenRunning(Instant at) {
    return new OccurrenceFacts(null, null, null, null, at, null, null);
  }

  public static OccurrenceFacts ended(
      @Nullable Instant start, @Nullable Instant end, Instant reported) {
    return new OccurrenceFacts(null, null, null, start, null, end, reported);
  }

  public OccurrenceFacts merge(OccurrenceFacts other) {
    return new OccurrenceFacts(
        Times.earliest(startTold, other.startTold),
        Times.earliest(joined, other.joined),
        Times.earliest(practised, other.practised),
        Times.earliest(startByEnd, other.startByEnd),
        Times.earliest(seenRunning, other.seenRunning),
        Times.earliest(endTold, other.endTold),
        Times.earliest(endReported, other.endReported));
  }

  /** When it began; null while nothing has told it. */
  public @Nullable Instant startedAt() {
    Instant entered = practised == null ? joined : null;
    return Times.firstKnown(Times.earliest(startTold, entered), startByEnd, seenRunning);
  }

  /** When it ended, never before its start; null while nothing has told it. */
  public @Nullable Instant endedAt() {
    Instant end = Times.firstKnown(endTold, endReported);
    return end == null ? null : Times.latest(end, startedAt());
  }

  /** Whether there was more than a practice session. */
  boolean tookPlace() {
    return practised == null || startedAt() != null || endedAt() != null;
  }

  /** Its place among the occurrences of the meeting. */
  Instant at() {
    Instant at = Times.firstKnown(startedAt(), endedAt(), practised);
    return at == null ? Instant.EPOCH : at;
  }
}
