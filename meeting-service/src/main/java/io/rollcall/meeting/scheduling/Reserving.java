package io.rollcall.meeting.scheduling;

import static java.util.Objects.requireNonNull;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.meeting.domain.HostTime;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.Bookings;
import io.rollcall.meeting.persistence.Bookings.Placed;
import io.rollcall.meeting.persistence.Engagements;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.HostCalendars;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes hosts for meetings, or says what they are taken for. */
@Component
class Reserving {

  private final Accounts accounts;
  private final HostCalendars calendars;
  private final Bookings bookings;
  private final Engagements engagements;
  private final KnownMeetings meetings;
  private final Clock clock;

  Reserving(
      Accounts accounts,
      HostCalendars calendars,
      Bookings bookings,
      Engagements engagements,
      KnownMeetings meetings,
      Clock clock) {
    this.accounts = accounts;
    this.calendars = calendars;
    this.bookings = bookings;
    this.engagements = engagements;
    this.meetings = meetings;
    this.clock = clock;
  }

  /** The host that a meeting is to have, by what Zoom lists. */
  Mono<Reservation> order(Meeting meeting) {
    return prepare(meeting, meeting.firstSlots(), false);
  }

  /** The host of a meeting at other times, held until a change ends. */
  Mono<Reservation> change(Meeting meeting, List<Slot> slots) {
    return prepare(meeting, slots, true);
  }

  /** A host who is configured no more holds one meeting at a time, and Zoom is not asked. */
  private Mono<Reservation> prepare(Meeting meeting, List<Slot> slots, boolean held) {
    Optional<Account.Host> host =
        accounts.byKey(meeting.account()).flatMap(account -> account.host(meeting.host()));
    return Mono.justOrEmpty(host)
        .filter(_ -> !slots.isEmpty())
        .flatMap(known -> calendars.of(meeting.account(), known))
        .defaultIfEmpty(List.of())
        .map(
            listed ->
                new Reservation(
                    meeting,
                    slots,
                    held,
                    host.map(Account.Host::meetingsAtOnce).orElse(1),
                    listed.stream().filter(it -> slots.stream().anyMatch(it::overlaps)).toList()));
  }

  /**
   * What stands in the way by Zoom's list alone; what was ordered here is looked at as well then.
   */
  Mono<Optional<Engagement>> conflictOnZoom(Reservation wanted) {
    Meeting meeting = wanted.meeting();
    return strangers(wanted)
        .map(listed -> new HostTime(wanted.atOnce(), listed))
        .map(time -> time.conflict(time.missing(meeting.id(), wanted.slots(), clock.instant())));
  }

  /**
   * Takes the host, within the caller's transaction, which has locked or made the meeting.
   *
   * @return what stands in the way; then nothing was taken
   */
  Mono<Optional<Engagement>> take(Reservation wanted) {
    HostKey host = HostKey.of(wanted.meeting());
    return wanted.slots().isEmpty()
        ? Mono.just(Optional.empty())
        : bookings
            .lock(host)
            .then(
                Mono.defer(
                    () -> engagements.of(host.account(), Set.of(host.email()), wanted.slots())))
            .map(
                taken -> new HostTime(wanted.atOnce(), taken.getOrDefault(host.email(), List.of())))
            .flatMap(time -> strangers(wanted).flatMap(listed -> take(wanted, time, listed)));
  }

  private Mono<Optional<Engagement>> take(
      Reservation wanted, HostTime time, List<Engagement> strangers) {
    Meeting meeting = wanted.meeting();
    List<Slot> missing = time.missing(meeting.id(), wanted.slots(), clock.instant());
    HostTime others = time.without(meeting.id()).with(strangers);
    Optional<Engagement> conflict = others.conflict(missing);
    return conflict.isPresent() || missing.isEmpty()
        ? Mono.just(conflict)
        : bookings
            .add(
                meeting,
                missing.stream().map(slot -> new Placed(slot, others.freePlace(slot))).toList(),
                wanted.held())
            .thenReturn(conflict);
  }

  private Mono<List<Engagement>> strangers(Reservation wanted) {
    Set<ZoomNumber> numbers =
        wanted.listed().stream().map(it -> number(wanted, it)).collect(Collectors.toSet());
    return numbers.isEmpty()
        ? Mono.just(List.of())
        : meetings
            .find(numbers)
            .map(
                known ->
                    wanted.listed().stream()
                        .filter(it -> !known.containsKey(number(wanted, it)))
                        .toList());
  }

  private static ZoomNumber number(Reservation wanted, Engagement listed) {
    return new ZoomNumber(wanted.meeting().account(), requireNonNull(listed.zoomId()));
  }
}
