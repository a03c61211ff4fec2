package io.rollcall.meeting.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a meeting was and is, and what happened in between.
 *
 * @param events at most one about the meeting itself, and one about each occurrence
 */
public record Change(KnownMeeting before, KnownMeeting after, List<MeetingEvent> events) {

  static Change of(KnownMeeting before, KnownMeeting after, List<MeetingEvent> events) {
    return new Change(before, after.recorded(events), List.copyOf(events));
  }

  /** Whether what a caller may change has changed, its slots included. */
  public boolean ofChoice() {
    return !after.meeting().details().equals(before.meeting().details())
        || !after.meeting().passcode().equals(before.meeting().passcode())
        || ofSlots();
  }

  /** Whether any planned time has changed, come or gone. */
  public boolean ofSlots() {
    return !Set.copyOf(after.slots()).equals(Set.copyOf(before.slots()));
  }

  /** Whether what announcements tell of the meeting has changed. */
  public boolean ofAnnounced() {
    return isDeleted(before) != isDeleted(after) || !isDeleted(after) && !isAnnouncedAlike();
  }

  private boolean isAnnouncedAlike() {
    Details was = before.meeting().details();
    Details is = after.meeting().details();
    return is.conference() == was.conference()
        && is.topic().equals(was.topic())
        && Objects.equals(is.startTime(), was.startTime())
        && is.durationMinutes() == was.durationMinutes()
        && is.timeZone().equals(was.timeZone())
        && (is.recurrence() == null) == (was.recurrence() == null);
  }

  /** Whether it takes presenters as alternative hosts again. */
  public boolean ofPresenters() {
    return !takesPresenters(before) && takesPresenters(after);
  }

  private static boolean takesPresenters(KnownMeeting known) {
    return !isDeleted(known) && known.meeting().details().conference() == Conference.MEETING;
  }

  /** Whether somebody is an alternative host no more. */
  public boolean ofAlternativeHosts() {
    return !alternativeHosts(after).containsAll(alternativeHosts(before));
  }

  private static List<String> alternativeHosts(KnownMeeting known) {
    return known.meeting().details().settings().alternativeHosts();
  }

  /** Whether calendars show the meeting otherwise. */
  public boolean ofCalendars() {
    Details was = before.meeting().details();
    Details is = after.meeting().details();
    return isDeleted(before) != isDeleted(after)
        || !is.topic().equals(was.topic())
        || !Objects.equals(is.agenda(), was.agenda())
        || ofSlots();
  }

  private static boolean isDeleted(KnownMeeting known) {
    return known.facts().existence().isDeleted();
  }

  /** Whether there is anything to store. */
  public boolean isEmpty() {
    return events.isEmpty() && before.facts().equals(after.facts());
  }

  /** Whether its host is taken for other times. */
  public boolean ofBookings() {
    return !after.booked().equals(before.booked());
  }

  /** Ids of the slots that are not planned any more. */
  public Set<String> droppedSlots() {
    Set<String> dropped = before.plan().stream().map(Slot::id).collect(Collectors.toSet());
    after.plan().forEach(slot -> dropped.remove(slot.id()));
    return dropped;
  }

  /** The occurrences of which anything is to be stored. */
  public List<Occurrence> changedOccurrences() {
    Map<String, Occurrence> were = before.occurrencesByUuid();
    Set<String> toldAnew =
        after.facts().occurrences().entrySet().stream()
            .filter(it -> !it.getValue().equals(before.facts().occurrences().get(it.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return Stream.concat(
            after.history().occurrences().stream()
                .filter(
                    it -> toldAnew.contains(it.zoomUuid()) || !it.equals(were.get(it.zoomUuid()))),
            after.practice().stream().filter(it -> toldAnew.contains(it.zoomUuid())))
        .toList();
  }
}
