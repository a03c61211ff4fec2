package io.rollcall.meeting.web;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Status;
import io.rollcall.meeting.listing.Accesses;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.web.MeetingJson.AudienceJson;
import io.rollcall.meeting.web.MeetingJson.CurrentJson;
import io.rollcall.meeting.web.MeetingJson.NextSlotJson;
import io.rollcall.meeting.web.MeetingJson.SettingsJson;
import io.rollcall.meeting.web.MeetingJson.SignedJson;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.rights.MeetingAccess;
import io.rollcall.platform.rights.Rights;
import io.rollcall.platform.rights.Sight;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a meeting to a caller: what only managers may know is left out for others, and e-mails
 * other than one's own are masked.
 */
@Component
class Showing {

  private final Rights rights;
  private final Clock clock;

  Showing(Rights rights, Clock clock) {
    this.rights = rights;
    this.clock = clock;
  }

  MeetingJson show(MeetingView view, Caller caller) {
    MeetingAccess access = Accesses.of(view);
    boolean full = rights.sight(caller, access, Accesses.bond(view)) == Sight.FULL;
    boolean manager = rights.isManager(caller, access);
    UnaryOperator<String> email =
        it -> manager || it.equalsIgnoreCase(caller.email()) ? it : masked(it);
    Meeting meeting = view.meeting();
    Status status = view.status(clock.instant());
    Details details = meeting.details();
    return new MeetingJson(
        meeting.id(),
        Words.of(details.conference()),
        details.topic(),
        full ? details.agenda() : null,
        Words.of(status),
        details.instant(),
        Words.of(view.sync()),
        details.startTime(),
        details.durationMinutes(),
        details.timeZone().getId(),
        RecurrenceJson.of(details.recurrence()),
        status == Status.DELETED ? null : slot(view.nextSlot()),
        current(view.current()),
        AudienceJson.of(details.audience()),
        full ? meeting.account() : null,
        full ? email.apply(meeting.host()) : null,
        full ? meeting.zoomId() : null,
        details.registration(),
        details.selfRegistration(),
        Words.of(details.recording()),
        signed(details.signedAttendance()),
        full ? settings(details.settings(), email) : null,
        manager ? meeting.passcode().text() : null,
        rights.permissions(caller, access),
        meeting.createdBy(),
        meeting.createdAt(),
        view.revision());
  }

  private static @Nullable NextSlotJson slot(@Nullable Slot slot) {
    return slot == null
        ? null
        : new NextSlotJson(slot.id(), slot.start(), (int) slot.length().toMinutes());
  }

  private static @Nullable CurrentJson current(MeetingView.@Nullable Current current) {
    return current == null ? null : new CurrentJson(current.id(), current.startedAt());
  }

  private static SignedJson signed(SignedAttendance signed) {
    return new SignedJson(signed.enabled(), signed.reason(), Words.of(signed.policy()));
  }

  private static SettingsJson settings(Settings settings, UnaryOperator<String> email) {
    return new SettingsJson(
        settings.waitingRoom(),
        settings.joinBeforeHost(),
        settings.muteUponEntry(),
        settings.hostVideo(),
        settings.participantVideo(),
        settings.authentication(),
        settings.alternativeHosts().stream().map(email).toList());
  }

  /** The first letter and the domain: enough to know it again. */
  private static String masked(String email) {
    return email.replaceFirst("(?<=^.)[^@]*", "***");
  }
}
