package io.rollcall.registrant.joining;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.rights.Bond;
import io.rollcall.platform.rights.MeetingAccess;
import io.rollcall.platform.rights.MeetingAccess.Audience;
import io.rollcall.platform.rights.Rights;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Meeting.Occurrence;
import io.rollcall.registrant.domain.Meeting.Signing;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Situation;
import io.rollcall.registrant.domain.Situation.Row;
import io.rollcall.registrant.domain.Situation.Sight;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.persistence.Known;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Signatures;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what the tables here say of an attempt. */
@Component
class Views {

  private final KnownMeetings meetings;
  private final Registrants registrants;
  private final Signatures signatures;
  private final Rights rights;
  private final Clock clock;

  Views(
      KnownMeetings meetings,
      Registrants registrants,
      Signatures signatures,
      Rights rights,
      Clock clock) {
    this.meetings = meetings;
    this.registrants = registrants;
    this.signatures = signatures;
    this.rights = rights;
    this.clock = clock;
  }

  Mono<View> of(Attempt attempt) {
    Caller caller = attempt.caller();
    return meetings
        .find(attempt.meeting())
        .flatMap(
            known ->
                registrants
                    .find(attempt.meeting(), caller.userId(), attempt.person().email())
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .flatMap(row -> view(attempt, known, row.orElse(null))))
        .defaultIfEmpty(View.NOTHING);
  }

  private Mono<View> view(Attempt attempt, Known known, @Nullable Registrant row) {
    return sight(attempt.caller(), known, row)
        .zipWith(
            signed(attempt, known.meeting()),
            (sight, signed) ->
                View.of(
                    new Situation(
                        sight,
                        attempt.asHost(),
                        known.meeting(),
                        known.access().audience() == Audience.USER,
                        Row.of(row),
                        signed,
                        email(attempt.person(), row),
                        clock.instant()),
                    row));
  }

  private Mono<Sight> sight(Caller caller, Known known, @Nullable Registrant row) {
    MeetingAccess access = known.access();
    if (rights.isManager(caller, access)) {
      return Mono.just(Sight.MANAGED);
    }
    Bond bond = row != null && row.status() != Status.DENIED ? Bond.registered() : Bond.NONE;
    return access.deleted()
        ? signatures
            .hasAny(known.meeting().id(), caller.userId())
            .map(any -> any ? Sight.VISIBLE : Sight.NONE)
        : Mono.just(rights.sees(caller, access, bond) ? Sight.VISIBLE : Sight.NONE);
  }

  private Mono<Boolean> signed(Attempt attempt, Meeting meeting) {
    UUID running = meeting.running().map(Occurrence::id).orElse(null);
    if (running == null || meeting.signing() != Signing.BEFORE_ENTRY) {
      return Mono.just(false);
    }
    return running.equals(attempt.signed())
        ? Mono.just(true)
        : signatures.has(meeting.id(), running, attempt.caller().userId());
  }

  private static @Nullable String email(Person person, @Nullable Registrant row) {
    return person.email() != null || row == null ? person.email() : row.person().email();
  }
}
