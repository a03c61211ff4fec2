package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.listing.Accesses;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.scheduling.Altered;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.rights.Rights;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what a host is taken for: when, and for whoever finds that meeting in lists, which. */
@Component
class HostConflicts {

  private final MeetingViews meetings;
  private final Rights rights;

  HostConflicts(MeetingViews meetings, Rights rights) {
    this.meetings = meetings;
    this.rights = rights;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConflictJson(
      Instant startTime, Instant endTime, @Nullable UUID id, @Nullable String topic) {}

  /** Fails when the host is busy. */
  Mono<Altered> refuse(Altered altered, Caller caller) {
    return altered instanceof Altered.HostBusy(var by) ? refuse(by, caller) : Mono.just(altered);
  }

  /** Always fails. */
  <T> Mono<T> refuse(Engagement by, Caller caller) {
    return Mono.justOrEmpty(by.meeting())
        .flatMap(meeting -> meetings.byId(meeting, caller.userId()))
        .filter(view -> rights.listed(caller, Accesses.of(view), Accesses.bond(view)))
        .map(view -> busy(by, view))
        .defaultIfEmpty(busy(by))
        .flatMap(problem -> Mono.error(problem.exception()));
  }

  /** When, and nothing else. */
  static Problem busy(Engagement by) {
    return busy(new ConflictJson(by.start(), by.end(), null, null));
  }

  private static Problem busy(Engagement by, MeetingView view) {
    return busy(
        new ConflictJson(
            by.start(), by.end(), view.meeting().id(), view.meeting().details().topic()));
  }

  private static Problem busy(ConflictJson conflict) {
    return Problem.of(HttpStatus.CONFLICT, "host-busy").with("conflict", conflict);
  }
}
