package io.rollcall.registrant.persistence;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Words;
import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.MeetingState.SignedAttendanceState;
import io.rollcall.contracts.meeting.MeetingState.SlotState;
import io.rollcall.contracts.meeting.OccurrenceState;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Meeting.Occurrence;
import io.rollcall.registrant.domain.Meeting.Signing;
import io.rollcall.registrant.domain.Meeting.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads stored states in the words of the domain. */
final class KnownStates {

  private static final String CANCELLED = "cancelled";

  private KnownStates() {}

  static Optional<Known> read(List<KnownRow> rows) {
    List<Occurrence> occurrences =
        rows.stream()
            .filter(KnownRow::occurrence)
            .map(row -> occurrence(state(row, OccurrenceState.class)))
            .toList();
    return rows.stream()
        .filter(row -> !row.occurrence())
        .findFirst()
        .map(row -> state(row, MeetingState.class))
        .map(state -> new Known(meeting(state, occurrences), Known.access(state)));
  }

  private static Meeting meeting(MeetingState state, List<Occurrence> occurrences) {
    String number = state.zoomId();
    return new Meeting(
        state.id(),
        state.revision(),
        state.conference().equals("webinar"),
        state.account(),
        number == null ? null : Long.valueOf(number),
        hosts(state),
        state.registration(),
        state.selfRegistration(),
        signing(state.signedAttendance()),
        state.settings().joinBeforeHost() && !state.settings().waitingRoom(),
        state.startTime() != null,
        state.startTime() != null && state.slots().size() <= 1,
        times(state.slots()),
        occurrences,
        state.deleted());
  }

  private static Set<String> hosts(MeetingState state) {
    Set<String> hosts = new HashSet<>(state.settings().alternativeHosts());
    hosts.add(state.host());
    return hosts;
  }

  private static Signing signing(SignedAttendanceState signed) {
    return signed.enabled() ? Words.known(Signing.class, signed.policy()) : Signing.OFF;
  }

  private static List<Time> times(List<SlotState> slots) {
    return slots.stream()
        .filter(slot -> !slot.status().equals(CANCELLED))
        .map(
            slot ->
                new Time(
                    slot.id(),
                    slot.startTime(),
                    slot.startTime().plus(Duration.ofMinutes(slot.durationMinutes()))))
        .sorted(Comparator.comparing(Time::start))
        .toList();
  }

  private static Occurrence occurrence(OccurrenceState state) {
    return new Occurrence(state.id(), state.startedAt(), state.endedAt(), state.slot());
  }

  private static <T extends Record> T state(KnownRow row, Class<T> type) {
    return StateJson.read(row.state().getBytes(StandardCharsets.UTF_8), type);
  }
}
