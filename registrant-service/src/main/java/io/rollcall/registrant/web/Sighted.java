package io.rollcall.registrant.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemException;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Bond;
import io.rollcall.platform.rights.Bond.RegistrantBond;
import io.rollcall.platform.rights.Permission;
import io.rollcall.platform.rights.Rights;
import io.rollcall.registrant.asking.Asker;
import io.rollcall.registrant.asking.Learning;
import io.rollcall.registrant.asking.OwnerAway;
import io.rollcall.registrant.asking.Told;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.persistence.Known;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Signatures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds meetings for callers. Before somebody is told no, the meeting's owner is asked: the copy
 * here may be behind.
 */
@Component
class Sighted {

  private final KnownMeetings meetings;
  private final Registrants registrants;
  private final Signatures signatures;
  private final Learning learning;
  private final Rights rights;

  Sighted(
      KnownMeetings meetings,
      Registrants registrants,
      Signatures signatures,
      Learning learning,
      Rights rights) {
    this.meetings = meetings;
    this.registrants = registrants;
    this.signatures = signatures;
    this.learning = learning;
    this.rights = rights;
  }

  /** What somebody may be refused for. */
  private interface Rule {
    Optional<Problem> refusal(Known known, Bond bond);
  }

  /** A meeting whose list of people the caller may see. */
  Mono<Known> listed(UUID id, Caller caller, Asker asker) {
    return find(
        id,
        caller,
        asker,
        (known, bond) -> rights.refusal(Permission.ATTENDANCE, caller, known.access(), bond));
  }

  /** A meeting to which the caller may register others; one that is deleted is gone. */
  Mono<Known> registrable(UUID id, Caller caller, Asker asker) {
    return find(id, caller, asker, unlessDeleted(Permission.REGISTER, caller));
  }

  /** A meeting whose people the caller may judge; one that is deleted is gone. */
  Mono<Known> managed(UUID id, Caller caller, Asker asker) {
    return find(id, caller, asker, unlessDeleted(Permission.ATTENDANCE, caller));
  }

  /** A meeting to which the caller may register oneself. */
  Mono<Known> open(UUID id, Caller caller, Asker asker) {
    return find(
        id,
        caller,
        asker,
        (known, bond) ->
            rights
                .refusalToSee(caller, known.access(), bond)
                .or(
                    () ->
                        rights.mayRegisterSelf(known.access())
                            ? Optional.empty()
                            : Optional.of(Problems.forbidden())));
  }

  /** A meeting that the caller sees. */
  Mono<Known> seen(UUID id, Caller caller, Asker asker) {
    return find(
        id, caller, asker, (known, bond) -> rights.refusalToSee(caller, known.access(), bond));
  }

  private Rule unlessDeleted(Permission permission, Caller caller) {
    return (known, bond) ->
        known.access().deleted() && rights.isManager(caller, known.access())
            ? Optional.of(Problem.of(HttpStatus.GONE, "meeting-deleted"))
            : rights.refusal(permission, caller, known.access(), bond);
  }

  private Mono<Known> find(UUID id, Caller caller, Asker asker, Rule rule) {
    return allowed(id, caller, rule)
        .onErrorResume(
            ProblemException.class,
            _ ->
                learning
                    .meeting(id, asker)
                    .flatMap(told -> allowed(id, caller, rule).onErrorMap(no -> said(told, no))));
  }

  /**
   * Of what its owner shows in outline only too little is told to be kept: its record will come.
   */
  private static Throwable said(Told told, Throwable no) {
    return told instanceof Told.Outline
            && no instanceof ProblemException refused
            && refused.problem().status() == HttpStatus.NOT_FOUND
        ? OwnerAway.soon("the meeting is there, and its record is yet to come")
        : no;
  }

  private Mono<Known> allowed(UUID id, Caller caller, Rule rule) {
    return meetings
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()))
        .flatMap(
            known ->
                bond(id, caller)
                    .flatMap(
                        bond ->
                            rule.refusal(known, bond)
                                .<Mono<Known>>map(problem -> Mono.error(problem.exception()))
                                .orElseGet(() -> Mono.just(known))));
  }

  private Mono<Bond> bond(UUID id, Caller caller) {
    return registrants
        .ofUser(id, caller.userId())
        .filter(Registrant::confirmed)
        .map(Sighted::bond)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .zipWith(
            signatures.hasAny(id, caller.userId()),
            (row, signed) -> new Bond(row.orElse(null), signed));
  }

  private static RegistrantBond bond(Registrant row) {
    return row.status() == Status.DENIED ? RegistrantBond.DENIED : RegistrantBond.ACTIVE;
  }
}
