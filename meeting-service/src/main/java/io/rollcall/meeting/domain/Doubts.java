package io.rollcall.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what Zoom is to be asked about a meeting, so that nothing is asked in vain.
 *
 * @param last null when it was never read whole
 * @param thorough whatever may be asked is
 * @param goodFor how long a reading is good while no list tells anything else
 */
public record Doubts(
    KnownMeeting known, @Nullable LastLook last, boolean thorough, Duration goodFor) {

  /** Of an occurrence that ended just now Zoom may not tell yet. */
  private static final Duration JUST = Duration.ofDays(1);

  /** Of that many occurrences without a told end Zoom is asked, the newest first. */
  private static final int MOST = 20;

  /**
   * Whether it has to be read whole.
   *
   * @param listed null when it is not in the list of its host
   * @param running whether Zoom lists it as running
   * @param at when Zoom listed it
   */
  public boolean wantReading(@Nullable Glimpse listed, boolean running, Instant at) {
    if (listed == null) {
      return !isDeleted() && !Absence.isForgotten(known, at) && (isExpected(at) || isDue(at));
    }
    return thorough
        || isDue(at)
        || isDeleted()
        || running != known.history().running().isPresent()
        || !unended().isEmpty()
        || !listed.isLike(known)
        || isNews(listed.uuid())
        || mayHaveBegun(last == null ? Instant.EPOCH : last.at(), at);
  }

  /**
   * Whether it may have taken place unheard.
   *
   * @param uuid that Zoom tells now
   * @param at when it did
   */
  public boolean wantPast(@Nullable String uuid, Instant at) {
    if (thorough) {
      return true;
    }
    return last == null
        ? known.plan().isEmpty() || mayHaveBegun(Instant.EPOCH, at)
        : last.again()
            || isNews(uuid)
            || mayHaveBegun(last.at(), at)
            || known.plan().isEmpty() && isDue(at);
  }

  /** The occurrences whose end Zoom never told. */
  public List<String> unended() {
    List<Occurrence> all = known.history().occurrences();
    return all.reversed().stream()
        .map(Occurrence::zoomUuid)
        .filter(uuid -> !hasEnded(uuid))
        .limit(MOST)
        .toList();
  }

  /** Those of them whose end Zoom never told, and those that it never told of. */
  public List<String> unheard(Collection<String> uuids) {
    return uuids.stream().filter(uuid -> !isSettled(uuid)).toList();
  }

  /** What is remembered of this look; of the second in a row only what is new in it is doubted. */
  public LastLook looked(@Nullable String uuid, Instant at) {
    Instant since = last != null && last.again() ? last.at() : at.minus(JUST);
    return new LastLook(at, uuid, isNews(uuid) || mayHaveBegun(since, at));
  }

  private boolean isDue(Instant at) {
    return thorough || last == null || last.again() || !at.isBefore(last.at().plus(goodFor));
  }

  private boolean isDeleted() {
    return known.facts().existence().isDeleted();
  }

  /** Something runs, or lies ahead. */
  private boolean isExpected(Instant at) {
    Status status = known.standing().at(at);
    return status == Status.STARTED || status == Status.SCHEDULED;
  }

  private boolean isNews(@Nullable String uuid) {
    return uuid != null && last != null && !Objects.equals(uuid, last.uuid()) && !isSettled(uuid);
  }

  /** Zoom keeps practice sessions like all others. */
  private boolean isSettled(String uuid) {
    OccurrenceFacts told = known.facts().occurrences().get(uuid);
    return hasEnded(uuid) || told != null && !told.tookPlace();
  }

  private boolean hasEnded(String uuid) {
    OccurrenceFacts told = known.facts().occurrences().get(uuid);
    return told != null && told.endedAt() != null;
  }

  /** Whether a slot that nothing has used began meanwhile. */
  private boolean mayHaveBegun(Instant since, Instant at) {
    return unused().anyMatch(slot -> slot.start().isAfter(since) && !slot.start().isAfter(at));
  }

  private Stream<Slot> unused() {
    var used = known.history().usedSlots();
    return known.slots().stream().filter(it -> !it.cancelled() && !used.contains(it.id()));
  }
}
