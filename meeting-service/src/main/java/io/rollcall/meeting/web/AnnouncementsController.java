package io.rollcall.meeting.web;

import io.rollcall.meeting.announcements.Announcing;
import io.rollcall.meeting.announcements.Board;
import io.rollcall.meeting.announcements.Outcome;
import io.rollcall.meeting.announcements.Posted;
import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.persistence.AnnouncementKeys;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What managers announce of their meetings. */
@RestController
@RequestMapping("/api/v1")
class AnnouncementsController {

  private final Sighted sighted;
  private final Announcing announcing;
  private final Board board;

  AnnouncementsController(Sighted sighted, Announcing announcing, Board board) {
    this.sighted = sighted;
    this.announcing = announcing;
    this.board = board;
  }

  @GetMapping("/announcements")
  Mono<Page<AnnouncementJson>> list(
      @RequestParam MultiValueMap<String, String> filters, PageRequest page, Caller caller) {
    return board
        .find(caller, Filters.ofAnnouncements(filters), page)
        .map(found -> found.map(AnnouncementJson::of));
  }

  @GetMapping("/meetings/{id}/announcement")
  Mono<ResponseEntity<AnnouncementJson>> get(@PathVariable UUID id, Caller caller) {
    return sighted
        .full(id, caller)
        .flatMap(view -> board.of(view, caller))
        .map(posted -> answer(HttpStatus.OK, posted))
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  @PutMapping("/meetings/{id}/announcement")
  Mono<ResponseEntity<AnnouncementJson>> put(
      @PathVariable UUID id,
      @RequestBody AnnouncementRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      Caller caller) {
    return sighted
        .editable(id, caller)
        .doOnNext(AlteredProblems::refuseUnconfirmed)
        .flatMap(
            view ->
                announcing
                    .announce(
                        id,
                        request.content(view.meeting().details().audience()),
                        caller.userId(),
                        idempotencyKey == null ? null : key(idempotencyKey, id, request, caller))
                    .map(outcome -> answer(outcome, view.meeting())));
  }

  /** Taking back what is not there is no mistake. */
  @DeleteMapping("/meetings/{id}/announcement")
  Mono<ResponseEntity<Void>> withdraw(@PathVariable UUID id, Caller caller) {
    return sighted
        .editable(id, caller)
        .flatMap(view -> announcing.withdraw(id))
        .then(Mono.just(ResponseEntity.noContent().build()));
  }

  private static AnnouncementKeys.Key key(
      String text, UUID meeting, AnnouncementRequest request, Caller caller) {
    return new AnnouncementKeys.Key(
        caller.userId(), IdempotencyKey.checked(text), meeting, Asked.digest(request));
  }

  private static ResponseEntity<AnnouncementJson> answer(Outcome outcome, Meeting meeting) {
    return switch (outcome) {
      case Outcome.Published it -> answer(HttpStatus.CREATED, it.announcement(), meeting);
      case Outcome.Kept it -> answer(HttpStatus.OK, it.announcement(), meeting);
      case Outcome.Withdrawn it -> throw Problems.notFound().exception();
      case Outcome.KeyReused it ->
          throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused").exception();
      case Outcome.MeetingDeleted it ->
          throw Problem.of(HttpStatus.GONE, "meeting-deleted").exception();
    };
  }

  private static ResponseEntity<AnnouncementJson> answer(
      HttpStatus status, Announcement announcement, Meeting meeting) {
    return answer(status, new Posted(announcement, meeting));
  }

  private static ResponseEntity<AnnouncementJson> answer(HttpStatus status, Posted posted) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(AnnouncementJson.of(posted));
  }
}
