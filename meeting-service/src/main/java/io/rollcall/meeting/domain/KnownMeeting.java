package io.rollcall.meeting.domain;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private boolean isCancelled(Slot slot) {
    return facts.slots().getOrDefault(slot.id(), Existence.UNTOUCHED).isDeleted();
  }
}
