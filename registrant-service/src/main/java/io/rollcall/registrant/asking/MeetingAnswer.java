package io.rollcall.registrant.asking;

import io.rollcall.contracts.meeting.MeetingState;
import io.rollcall.contracts.meeting.MeetingState.AudienceState;
import io.rollcall.contracts.meeting.MeetingState.SettingsState;
import io.rollcall.contracts.meeting.MeetingState.SignedAttendanceState;
import io.rollcall.contracts.meeting.MeetingState.SlotState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting as its owner shows it to the caller; account, host and settings not to everybody. */
record MeetingAnswer(
    UUID id,
    long revision,
    String conference,
    String topic,
    @Nullable String agenda,
    String status,
    boolean instant,
    @Nullable Instant startTime,
    int durationMinutes,
    String timeZone,
    @Nullable NextSlot nextSlot,
    @Nullable Current currentOccurrence,
    AudienceState audience,
    @Nullable String account,
    @Nullable String host,
    @Nullable String zoomId,
    boolean registration,
    boolean selfRegistration,
    String recording,
    SignedAttendanceState signedAttendance,
    @Nullable SettingsState settings,
    String createdBy,
    Instant createdAt) {

  record NextSlot(String id, Instant startTime, int durationMinutes) {}

  record Current(UUID id, @Nullable Instant startedAt) {}

  Told told() {
    return account == null || host == null || settings == null
        ? new Told.Outline(running())
        : new Told.Seen(state(account, host, settings), running().map(it -> it.in(account)));
  }

  private MeetingState state(String knownAccount, String knownHost, SettingsState known) {
    return new MeetingState(
        id,
        revision,
        conference,
        topic,
        agenda,
        instant,
        startTime,
        durationMinutes,
        timeZone,
        audience,
        knownAccount,
        knownHost,
        zoomId,
        registration,
        selfRegistration,
        recording,
        signedAttendance,
        known,
        slots(),
        status.equals("deleted"),
        createdBy,
        createdAt);
  }

  private List<SlotState> slots() {
    return nextSlot == null
        ? List.of()
        : List.of(
            new SlotState(nextSlot.id, nextSlot.startTime, nextSlot.durationMinutes, "planned"));
  }

  private Optional<Told.Running> running() {
    return Optional.ofNullable(currentOccurrence)
        .map(it -> new Told.Running(it.id, id, it.startedAt));
  }
}
