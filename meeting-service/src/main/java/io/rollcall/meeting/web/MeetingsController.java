package io.rollcall.meeting.web;

import io.rollcall.meeting.listing.Listing;
import io.rollcall.meeting.occurrences.Refreshing;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/meetings")
class MeetingsController {

  private final Creating creating;
  private final Listing listing;
  private final Sighted sighted;
  private final Refreshing refreshing;
  private final Showing showing;
  private final MeetingAnswers answers;

  MeetingsController(
      Creating creating,
      Listing listing,
      Sighted sighted,
      Refreshing refreshing,
      Showing showing,
      MeetingAnswers answers) {
    this.creating = creating;
    this.listing = listing;
    this.sighted = sighted;
    this.refreshing = refreshing;
    this.showing = showing;
    this.answers = answers;
  }

  @PostMapping
  Mono<ResponseEntity<MeetingJson>> create(
      @RequestBody MeetingRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      Caller caller) {
    return creating
        .create(request, idempotencyKey, caller)
        .map(
            created ->
                answers.of(
                    created.confirmed() ? HttpStatus.CREATED : HttpStatus.ACCEPTED,
                    created.meeting(),
                    caller));
  }

  @GetMapping
  Mono<Page<MeetingJson>> list(
      @RequestParam MultiValueMap<String, String> filters, PageRequest page, Caller caller) {
    return listing
        .find(caller, Filters.read(filters), page)
        .map(found -> found.map(view -> showing.show(view, caller)));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<MeetingJson>> get(@PathVariable UUID id, Caller caller) {
    return sighted.outline(id, caller).map(view -> answers.of(HttpStatus.OK, view, caller));
  }

  @PostMapping("/{id}/refresh")
  Mono<ResponseEntity<MeetingJson>> refresh(@PathVariable UUID id, Caller caller) {
    return sighted
        .outline(id, caller)
        .flatMap(view -> refreshing.refresh(view.meeting()))
        .then(Mono.defer(() -> get(id, caller)));
  }
}
