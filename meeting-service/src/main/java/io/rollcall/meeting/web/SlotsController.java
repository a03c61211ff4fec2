package io.rollcall.meeting.web;

import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.SlotViews;
import io.rollcall.meeting.scheduling.Altered;
import io.rollcall.meeting.scheduling.Cancelling;
import io.rollcall.meeting.scheduling.Moving;
import io.rollcall.meeting.web.SlotJson.ChangedSlotJson;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The planned times of a meeting, one by one. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/slots")
class SlotsController {

  private static final Logger log = LoggerFactory.getLogger(SlotsController.class);

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final SlotViews slots;
  private final MeetingViews meetings;
  private final Sighted sighted;
  private final Moving moving;
  private final Cancelling cancelling;
  private final HostConflicts conflicts;
  private final Clock clock;

  SlotsController(
      SlotViews slots,
      MeetingViews meetings,
      Sighted sighted,
      Moving moving,
      Cancelling cancelling,
      HostConflicts conflicts,
      Clock clock) {
    this.slots = slots;
    this.meetings = meetings;
    this.sighted = sighted;
    this.moving = moving;
    this.cancelling = cancelling;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  @GetMapping
  Mono<Page<SlotJson>> slots(@PathVariable UUID id, PageRequest page, Caller caller) {
    Cursor cursor = page.after();
    Instant start = cursor == null ? Instant.EPOCH : cursor.instant(0);
    String after = cursor == null ? "" : cursor.string(1);
    return sighted
        .outline(id, caller)
        .flatMap(view -> slots.page(id, start, after, page.fetch()))
        .map(found -> Page.of(found, page, it -> Cursor.at(it.start(), it.id())))
        .map(found -> found.map(SlotJson::of));
  }

  /** Gives one of a series another time. */
  @PatchMapping(
      path = "/{slotId}",
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  Mono<ResponseEntity<ChangedSlotJson>> move(
      @PathVariable UUID id,
      @PathVariable String slotId,
      @RequestBody SlotRequest request,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return changeable(id, ifMatch, caller)
        .flatMap(
            view ->
                unused(id, slotId)
                    .doOnNext(SlotsController::refuseCancelled)
                    .flatMap(
                        slot ->
                            moving
                                .move(
                                    view.meeting(),
                                    view.version(),
                                    slot,
                                    request.on(slot, clock.instant()))
                                .flatMap(altered -> conflicts.refuse(altered, caller))
                                .map(altered -> AlteredProblems.orThrow(altered, ifMatch != null))
                                .flatMap(altered -> answer(view, slot, altered))));
  }

  /** Cancels one of a series; doing so twice is no mistake. */
  @DeleteMapping("/{slotId}")
  Mono<ResponseEntity<ChangedSlotJson>> cancel(
      @PathVariable UUID id,
      @PathVariable String slotId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return changeable(id, ifMatch, caller)
        .flatMap(
            view ->
                unused(id, slotId)
                    .flatMap(
                        slot ->
                            slot.cancelled()
                                ? Mono.just(gone(view.version(), view))
                                : cancel(view, slot, ifMatch)));
  }

  private Mono<ResponseEntity<ChangedSlotJson>> cancel(
      MeetingView view, Slot slot, @Nullable String ifMatch) {
    return cancelling
        .cancel(view.meeting(), view.version(), slot.id())
        .map(altered -> AlteredProblems.orThrow(altered, ifMatch != null))
        .flatMap(
            altered -> altered instanceof Altered.Done ? gone(view) : answer(view, slot, altered));
  }

  private Mono<ResponseEntity<ChangedSlotJson>> gone(MeetingView before) {
    return meetings
        .byId(before.meeting().id())
        .map(now -> gone(before.version(), now))
        .onErrorResume(
            failure -> {
              log.warn("the tag of meeting {} is not told", before.meeting().id(), failure);
              return Mono.just(ResponseEntity.noContent().build());
            });
  }

  private static ResponseEntity<ChangedSlotJson> gone(long seen, MeetingView now) {
    return ResponseEntity.noContent().headers(tag(seen, now)).build();
  }

  /** Not the tag of what somebody else changed meanwhile: the caller has not seen that. */
  private static Consumer<HttpHeaders> tag(long seen, MeetingView now) {
    return now.version() <= seen + 1 ? headers -> headers.setETag(IfMatch.tag(now)) : headers -> {};
  }

  private Mono<MeetingView> changeable(UUID id, @Nullable String ifMatch, Caller caller) {
    return sighted
        .editable(id, caller)
        .doOnNext(view -> IfMatch.check(ifMatch, view))
        .doOnNext(AlteredProblems::refusePending)
        .doOnNext(SlotsController::refuseSingle);
  }

  /** What took place stays where it is. */
  private Mono<Slot> unused(UUID meeting, String slot) {
    return slots
        .byId(meeting, slot)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()))
        .delayUntil(_ -> slots.isUsed(meeting, slot).doOnNext(SlotsController::refuseUsed));
  }

  private static void refuseUsed(boolean used) {
    if (used) {
      throw Problem.of(HttpStatus.CONFLICT, "slot-used").exception();
    }
  }

  /** The slot of a single meeting is the meeting. */
  private static void refuseSingle(MeetingView view) {
    if (!view.meeting().recurs()) {
      throw Problem.of(HttpStatus.CONFLICT, "not-recurring").exception();
    }
  }

  private static void refuseCancelled(Slot slot) {
    if (slot.cancelled()) {
      throw Problem.of(HttpStatus.CONFLICT, "slot-cancelled").exception();
    }
  }

  /** What cannot be read now is shown as it was before: what became of it is found out later. */
  private Mono<ResponseEntity<ChangedSlotJson>> answer(
      MeetingView seen, Slot before, Altered altered) {
    UUID id = seen.meeting().id();
    HttpStatus status = altered instanceof Altered.Done ? HttpStatus.OK : HttpStatus.ACCEPTED;
    List<String> notApplied = altered instanceof Altered.Done it ? it.notApplied() : List.of();
    return Mono.zip(slots.byId(id, before.id()).defaultIfEmpty(before), meetings.byId(id))
        .map(
            now ->
                headed(status)
                    .headers(tag(seen.version(), now.getT2()))
                    .body(new ChangedSlotJson(SlotJson.of(now.getT1()), notApplied)))
        .onErrorResume(
            failure -> {
              log.warn("slot {} of meeting {} is shown as it was", before.id(), id, failure);
              return Mono.just(
                  headed(HttpStatus.ACCEPTED)
                      .body(new ChangedSlotJson(SlotJson.of(before), notApplied)));
            });
  }

  private static ResponseEntity.BodyBuilder headed(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
