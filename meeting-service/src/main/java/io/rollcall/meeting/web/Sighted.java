package io.rollcall.meeting.web;

import io.rollcall.meeting.listing.Accesses;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.rights.Rights;
import io.rollcall.platform.rights.Sight;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds meetings for callers: what one may not see is not found, what one may not do forbidden. */
@Component
class Sighted {

  private final MeetingViews meetings;
  private final Rights rights;

  Sighted(MeetingViews meetings, Rights rights) {
    this.meetings = meetings;
    this.rights = rights;
  }

  /** A meeting of which the caller sees at least the outline. */
  Mono<MeetingView> outline(UUID id, Caller caller) {
    return meetings
        .byId(id, caller.userId())
        .filter(view -> sight(view, caller) != Sight.NONE)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  /** A meeting that the caller sees in full. */
  Mono<MeetingView> full(UUID id, Caller caller) {
    return outline(id, caller)
        .filter(view -> sight(view, caller) == Sight.FULL)
        .switchIfEmpty(Mono.error(() -> Problems.forbidden().exception()));
  }

  /** A meeting that the caller manages. */
  Mono<MeetingView> managed(UUID id, Caller caller) {
    return outline(id, caller)
        .filter(view -> rights.isManager(caller, Accesses.of(view)))
        .switchIfEmpty(Mono.error(() -> Problems.forbidden().exception()));
  }

  /** A meeting that the caller may change: one that is deleted is gone. */
  Mono<MeetingView> editable(UUID id, Caller caller) {
    return managed(id, caller)
        .filter(view -> !view.isDeleted())
        .switchIfEmpty(
            Mono.error(() -> Problem.of(HttpStatus.GONE, "meeting-deleted").exception()));
  }

  private Sight sight(MeetingView view, Caller caller) {
    return rights.sight(caller, Accesses.of(view), Accesses.bond(view));
  }
}
