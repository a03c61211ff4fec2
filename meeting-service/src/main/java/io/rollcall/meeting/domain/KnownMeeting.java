package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all that is known about it: the aggregate.
 *
 * @param plan the planned times, whatever Zoom told about them since
 * @param revision of the newest record about the meeting; 0 while there is none
 * @param occurrenceRevisions the same of each occurrence, by Zoom's uuid
 */
public record KnownMeeting(
    Meeting meeting,
    MeetingFacts facts,
    List<Slot> plan,
    long revision,
    Map<String, Long> occurrenceRevisions) {

  public KnownMeeting {
    plan = List.copyOf(plan);
    occurrenceRevisions = Map.copyOf(occurrenceRevisions);
  }

  public static KnownMeeting planned(Meeting meeting) {
    return new KnownMeeting(meeting, MeetingFacts.NONE, meeting.firstSlots(), 0, Map.of());
  }

  public List<Slot> slots() {
    return plan.stream()
        .map(slot -> new Slot(slot.id(), slot.start(), slot.length(), isCancelled(slot)))
        .toList();
  }

  public History history() {
    return History.of(facts.occurrences(), slots());
  }

  public Standing standing() {
    return Standing.of(facts.existence(), history(), slots());
  }

  /** What it is after Zoom confirmed it under a number, and what happened by that. */
  public Change confirmed(String zoomId) {
    return Change.of(
        this,
        new KnownMeeting(meeting.confirmedAs(zoomId), facts, plan, revision, occurrenceRevisions),
        List.of(new MeetingEvent.Scheduled()));
  }

  /** What it is after somebody changed it, here or on Zoom, and what happened by that. */
  public Change changed(Meeting changed) {
    List<Slot> moved = plan.stream().map(slot -> planned(slot, changed)).toList();
    KnownMeeting after = new KnownMeeting(changed, facts, moved, revision, occurrenceRevisions);
    return Change.of(
        this, after, changed.equals(meeting) ? List.of() : Differences.afterChange(this, after));
  }

  /**
   * What it is after Zoom deleted it on our behalf.
   *
   * @param at by Zoom's clock, in whole seconds; null when Zoom did not tell
   */
  public Change deleted(@Nullable Instant at) {
    Instant recovered = facts.existence().recoveredAt();
    Instant afterRecovery = recovered == null ? Instant.EPOCH : recovered.plusMillis(1);
    return learn(MeetingFacts.of(List.of(new News.Deleted(later(at, afterRecovery)))));
  }

  /** What it is after all this was told, and what happened by that. */
  public Change learn(MeetingFacts told) {
    KnownMeeting after =
        new KnownMeeting(meeting, facts.merge(told), plan, revision, occurrenceRevisions);
    return Change.of(this, after, Differences.between(this, after));
  }

  /** The same with the revisions of the records that tell these events. */
  KnownMeeting recorded(List<MeetingEvent> events) {
    Map<String, Long> revisions = new HashMap<>(occurrenceRevisions);
    long meetingRevision = revision;
    for (MeetingEvent event : events) {
      if (event instanceof MeetingEvent.OfOccurrence it) {
        revisions.merge(it.occurrence().zoomUuid(), 1L, Long::sum);
      } else {
        meetingRevision++;
      }
    }
    return new KnownMeeting(meeting, facts, plan, meetingRevision, revisions);
  }

  Map<String, Occurrence> occurrencesByUuid() {
    return history().occurrences().stream().collect(toMap(Occurrence::zoomUuid, it -> it));
  }

  /** The slot of a single meeting bears the meeting's id, and moves with it. */
  private static Slot planned(Slot slot, Meeting meeting) {
    return slot.id().equals(meeting.id().toString())
        ? meeting.firstSlots().stream().findFirst().orElse(slot)
        : slot;
  }

  private static Instant later(@Nullable Instant at, Instant other) {
    return at == null || at.isBefore(other) ? other : at;
  }

  private boolean isCancelled(Slot slot) {
    return facts.slots().getOrDefault(slot.id(), Existence.UNTOUCHED).isDeleted();
  }
}
