package io.rollcall.meeting.persistence;

import static java.util.stream.Collectors.toMap;

import io.rollcall.meeting.domain.Existence;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.MeetingFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A locked row, before what hangs on it is read. */
record LockedMeeting(Meeting meeting, Existence existence, long revision) {

  KnownMeeting with(
      Map<UUID, Collection<SlotRow>> slots, Map<UUID, Collection<OccurrenceRow>> occurrences) {
    Collection<SlotRow> plan = slots.getOrDefault(meeting.id(), List.of());
    Collection<OccurrenceRow> past = occurrences.getOrDefault(meeting.id(), List.of());
    return new KnownMeeting(
        meeting,
        new MeetingFacts(
            existence,
            past.stream().collect(toMap(OccurrenceRow::zoomUuid, OccurrenceRow::facts)),
            plan.stream()
                .filter(slot -> !slot.told().equals(Existence.UNTOUCHED))
                .collect(toMap(SlotRow::id, SlotRow::told))),
        plan.stream().flatMap(slot -> slot.planned().stream()).toList(),
        revision,
        past.stream().collect(toMap(OccurrenceRow::zoomUuid, OccurrenceRow::revision)));
  }
}
