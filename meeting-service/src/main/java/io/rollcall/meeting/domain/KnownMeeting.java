package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /** The slots for which its host is taken. */
  public Set<Slot> booked() {
    return facts.existence().isDeleted()
        ? Set.of()
        : slots().stream().filter(slot -> !slot.cancelled()).collect(toSet());
  }

  public History history() {
    return History.of(facts.occurrences(), slots());
  }

  public Standing standing() {
    return Standing.of(facts.existence(), history(), slotsInEffect());
  }

  /** How it would stand if nothing ran. */
  public Standing resting() {
    return Standing.resting(facts.existence(), history(), slotsInEffect());
  }

  /**
   * What it is after Zoom confirmed it under a number, and what happened by that.
   *
   * @param told what Zoom plans
   */
  public Change confirmed(String zoomId, ZoomPlan told) {
    return Change.of(
        this, after(meeting.confirmedAs(zoomId), told), List.of(new MeetingEvent.Scheduled()));
  }

  /**
   * What it is after somebody changed it, here or on Zoom, and what happened by that.
   *
   * @param told what Zoom plans now
   */
  public Change changed(Meeting found, ZoomPlan told) {
    Meeting changed = begunAnew(found, told);
    KnownMeeting after = after(changed, told);
    return Change.of(
        this,
        after,
        changed.equals(meeting)
            ? Differences.between(this, after)
            : Differences.afterChange(this, after));
  }

  /**
   * What it is after Zoom deleted it on our behalf.
   *
   * @param at by Zoom's clock, in whole seconds; null when Zoom did not tell
   */
  public Change deleted(@Nullable Instant at) {
    Instant afterRecovery = after(facts.existence().recoveredAt());
    return learn(MeetingFacts.of(List.of(new News.Deleted(later(at, afterRecovery)))));
  }

  /**
   * What it is after Zoom cancelled one of its slots on our behalf.
   *
   * @param at by Zoom's clock, in whole seconds; null when Zoom did not tell
   */
  public Change cancelled(String slot, @Nullable Instant at) {
    Instant restored = facts.slots().getOrDefault(slot, Existence.UNTOUCHED).recoveredAt();
    return learn(
        MeetingFacts.of(
            List.of(new News.SlotsCancelled(Set.of(slot), later(at, after(restored))))));
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

  /** Times of which nothing but a practice session is known. */
  List<Occurrence> practice() {
    return facts.occurrences().entrySet().stream()
        .filter(it -> !it.getValue().tookPlace())
        .map(it -> Occurrence.ofPractice(it.getKey(), it.getValue()))
        .toList();
  }

  Map<String, Occurrence> occurrencesByUuid() {
    return history().occurrences().stream().collect(toMap(Occurrence::zoomUuid, it -> it));
  }

  /**
   * A series that ends by date begins with the first slot that Zoom plans where the one that it
   * would begin with is gone before its time, though nobody has cancelled it. Of one that ends by
   * count the last slot tells.
   */
  private Meeting begunAnew(Meeting found, ZoomPlan told) {
    Recurrence rule = found.details().recurrence();
    if (rule == null || rule.endDateTime() == null) {
      return found;
    }
    Set<String> used = history().usedSlots();
    return found.firstSlots().stream()
        .limit(1)
        .filter(first -> first.start().isAfter(told.at()) && told.slot(first.id()).isEmpty())
        .filter(first -> !isCancelled(first) && !used.contains(first.id()))
        .flatMap(_ -> told.begin().stream())
        .map(begin -> Wanted.of(found).beginning(begin).on(found))
        .findFirst()
        .orElse(found);
  }

  /** What is planned anew takes place again, although it was cancelled before. */
  private KnownMeeting after(Meeting changed, ZoomPlan told) {
    MeetingFacts shown = told.facts();
    return new KnownMeeting(
        changed,
        facts.merge(
            changed.isPlannedLike(meeting) ? shown : shown.merge(told.restored(facts.slots()))),
        planAfter(changed, told),
        revision,
        occurrenceRevisions);
  }

  /** What was used or cancelled stays, also when it is not planned any more. */
  private List<Slot> planAfter(Meeting changed, ZoomPlan told) {
    if (told.slots().isEmpty() && changed.isPlannedLike(meeting)) {
      return plan;
    }
    List<Slot> planned = told.slots().isEmpty() ? changed.firstSlots() : told.slots();
    Set<String> ids = planned.stream().map(Slot::id).collect(toSet());
    Set<String> used = history().usedSlots();
    return Stream.concat(
            plan.stream()
                .filter(slot -> !ids.contains(slot.id()))
                .filter(slot -> used.contains(slot.id()) || isCancelled(slot)),
            planned.stream())
        .toList();
  }

  private static Instant after(@Nullable Instant recovery) {
    return recovery == null ? Instant.EPOCH : recovery.plusMillis(1);
  }

  private static Instant later(@Nullable Instant at, Instant other) {
    return at == null || at.isBefore(other) ? other : at;
  }

  /** Without fixed time the slots that it once had say nothing of what lies ahead. */
  private List<Slot> slotsInEffect() {
    return meeting.details().startTime() == null ? List.of() : slots();
  }

  private boolean isCancelled(Slot slot) {
    return facts.slots().getOrDefault(slot.id(), Existence.UNTOUCHED).isDeleted();
  }
}
