package io.rollcall.meeting.web;

import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.scheduling.Altered;
import io.rollcall.meeting.scheduling.Changing;
import io.rollcall.meeting.scheduling.Deleting;
import io.rollcall.meeting.scheduling.Ending;
import io.rollcall.platform.callers.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What managers do with a meeting that is there. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class AlteringController {

  private static final Logger log = LoggerFactory.getLogger(AlteringController.class);

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Sighted sighted;
  private final Patching patching;
  private final Changing changing;
  private final Deleting deleting;
  private final Ending ending;
  private final MeetingViews meetings;
  private final MeetingAnswers answers;
  private final HostConflicts conflicts;

  AlteringController(
      Sighted sighted,
      Patching patching,
      Changing changing,
      Deleting deleting,
      Ending ending,
      MeetingViews meetings,
      MeetingAnswers answers,
      HostConflicts conflicts) {
    this.sighted = sighted;
    this.patching = patching;
    this.changing = changing;
    this.deleting = deleting;
    this.ending = ending;
    this.meetings = meetings;
    this.answers = answers;
    this.conflicts = conflicts;
  }

  @PatchMapping(consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  Mono<ResponseEntity<ChangedJson>> change(
      @PathVariable UUID id,
      @RequestBody JsonNode patch,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return sighted
        .editable(id, caller)
        .doOnNext(view -> IfMatch.check(ifMatch, view))
        .doOnNext(AlteredProblems::refusePending)
        .flatMap(
            view -> {
              Wanted wanted = patching.patch(view, patch, caller);
              return changing
                  .change(view.meeting(), view.version(), wanted)
                  .flatMap(altered -> conflicts.refuse(altered, caller))
                  .map(altered -> AlteredProblems.orThrow(altered, ifMatch != null))
                  .flatMap(altered -> answer(view, altered, caller));
            });
  }

  /** Deleting what is deleted already is no mistake. */
  @DeleteMapping
  Mono<ResponseEntity<ChangedJson>> delete(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return sighted
        .managed(id, caller)
        .flatMap(
            view ->
                view.isDeleted()
                    ? Mono.just(ResponseEntity.noContent().build())
                    : delete(view, ifMatch, caller));
  }

  @PostMapping("/end")
  Mono<ResponseEntity<ChangedJson>> end(@PathVariable UUID id, Caller caller) {
    return sighted
        .editable(id, caller)
        .doOnNext(AlteredProblems::refuseUnconfirmed)
        .flatMap(view -> ending.end(view.meeting()))
        .doOnNext(AlteredProblems::refuse)
        .then(Mono.defer(() -> meetings.byId(id)))
        .map(view -> answers.of(HttpStatus.ACCEPTED, view, List.of(), caller));
  }

  private Mono<ResponseEntity<ChangedJson>> delete(
      MeetingView view, @Nullable String ifMatch, Caller caller) {
    IfMatch.check(ifMatch, view);
    AlteredProblems.refusePending(view);
    return deleting
        .delete(view.meeting(), view.version())
        .map(altered -> AlteredProblems.orThrow(altered, ifMatch != null))
        .flatMap(
            altered ->
                altered instanceof Altered.Done
                    ? Mono.just(ResponseEntity.noContent().build())
                    : answer(view, altered, caller));
  }

  /** What cannot be read now is shown as it was before: what became of it is found out later. */
  private Mono<ResponseEntity<ChangedJson>> answer(
      MeetingView before, Altered altered, Caller caller) {
    HttpStatus status = altered instanceof Altered.Done ? HttpStatus.OK : HttpStatus.ACCEPTED;
    List<String> notApplied = altered instanceof Altered.Done it ? it.notApplied() : List.of();
    return meetings
        .byId(before.meeting().id())
        .map(view -> answers.of(status, view, notApplied, caller))
        .onErrorResume(
            failure -> {
              log.warn("meeting {} is shown as it was", before.meeting().id(), failure);
              return Mono.just(
                  answers.of(HttpStatus.ACCEPTED, before.unsettled(), notApplied, caller));
            });
  }
}
