package io.rollcall.registrant.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.asking.Asker;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.persistence.Known;
import io.rollcall.registrant.persistence.RegistrantLists;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.registering.Cancelling;
import io.rollcall.registrant.registering.Judging;
import io.rollcall.registrant.registering.Outcome;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The people of a meeting, for those who manage it. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/registrants")
class RegistrantsController {

  private final Sighted sighted;
  private final Enrolling enrolling;
  private final RegistrantLists lists;
  private final Registrants registrants;
  private final Cancelling cancelling;
  private final Judging judging;

  RegistrantsController(
      Sighted sighted,
      Enrolling enrolling,
      RegistrantLists lists,
      Registrants registrants,
      Cancelling cancelling,
      Judging judging) {
    this.sighted = sighted;
    this.enrolling = enrolling;
    this.lists = lists;
    this.registrants = registrants;
    this.cancelling = cancelling;
    this.judging = judging;
  }

  @GetMapping
  Mono<ResponseEntity<Page<RegistrantJson>>> list(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader HttpHeaders headers,
      PageRequest page,
      Caller caller) {
    Filters filters = Filters.read(parameters);
    Cursor cursor = page.after();
    String name = cursor == null ? "" : cursor.string(0);
    UUID after = cursor == null ? new UUID(0, 0) : cursor.uuid(1);
    return sighted
        .listed(id, caller, Asker.of(headers))
        .flatMap(
            _ -> lists.page(id, filters.statuses(), filters.types(), name, after, page.fetch()))
        .map(found -> Page.of(found, page, it -> Cursor.at(it.person().sortName(), it.id())))
        .map(found -> personal(found.map(RegistrantJson::of)));
  }

  @PostMapping
  Mono<ResponseEntity<Object>> add(
      @PathVariable UUID id,
      @RequestBody RegistrantsRequest request,
      @RequestHeader HttpHeaders headers,
      Locale locale,
      Caller caller) {
    return sighted
        .registrable(id, caller, Asker.of(headers))
        .flatMap(
            known ->
                request.isMany()
                    ? enrolling.many(known.meeting(), request.many(1), false, locale)
                    : enrolling.one(known.meeting(), request.one()));
  }

  /** The whole set: who is missing is added, who is not in it cancelled. */
  @PutMapping
  Mono<ResponseEntity<Object>> put(
      @PathVariable UUID id,
      @RequestBody RegistrantsRequest request,
      @RequestHeader HttpHeaders headers,
      Locale locale,
      Caller caller) {
    return sighted
        .registrable(id, caller, Asker.of(headers))
        .flatMap(known -> enrolling.many(known.meeting(), request.many(0), true, locale));
  }

  @GetMapping("/batches/{batch}")
  Mono<ResponseEntity<BatchJson>> progress(
      @PathVariable UUID id,
      @PathVariable UUID batch,
      @RequestHeader HttpHeaders headers,
      Locale locale,
      Caller caller) {
    return sighted
        .listed(id, caller, Asker.of(headers))
        .flatMap(known -> enrolling.progress(known.meeting(), batch, locale))
        .map(RegistrantsController::personal)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  @GetMapping("/{rid}")
  Mono<ResponseEntity<RegistrantJson>> one(
      @PathVariable UUID id,
      @PathVariable UUID rid,
      @RequestHeader HttpHeaders headers,
      Caller caller) {
    return registrants
        .find(id, rid)
        .filter(row -> row.confirmed() && caller.userId().equals(row.person().userId()))
        .switchIfEmpty(
            Mono.defer(() -> sighted.listed(id, caller, Asker.of(headers)))
                .then(Mono.defer(() -> confirmed(id, rid))))
        .map(row -> personal(RegistrantJson.of(row)));
  }

  /** 204 when Zoom knows it as well, 202 while it is yet to be told. */
  @DeleteMapping("/{rid}")
  Mono<ResponseEntity<Void>> cancel(
      @PathVariable UUID id,
      @PathVariable UUID rid,
      @RequestHeader HttpHeaders headers,
      Caller caller) {
    return sighted
        .managed(id, caller, Asker.of(headers))
        .flatMap(known -> cancelling.cancel(known.meeting(), rid, true))
        .map(RegistrantsController::told)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  @PostMapping("/{rid}/approve")
  Mono<ResponseEntity<RegistrantJson>> approve(
      @PathVariable UUID id,
      @PathVariable UUID rid,
      @RequestHeader HttpHeaders headers,
      Caller caller) {
    return judged(
        sighted.managed(id, caller, Asker.of(headers)),
        (known, row) -> judging.approve(known.meeting(), row),
        rid);
  }

  @PostMapping("/{rid}/deny")
  Mono<ResponseEntity<RegistrantJson>> deny(
      @PathVariable UUID id,
      @PathVariable UUID rid,
      @RequestHeader HttpHeaders headers,
      Caller caller) {
    return judged(
        sighted.managed(id, caller, Asker.of(headers)),
        (known, row) -> judging.deny(known.meeting(), row),
        rid);
  }

  static ResponseEntity<Void> told(boolean onZoom) {
    return ResponseEntity.status(onZoom ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED).build();
  }

  static <T> ResponseEntity<T> personal(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private Mono<ResponseEntity<RegistrantJson>> judged(
      Mono<Known> meeting, BiFunction<Known, UUID, Mono<Outcome>> verdict, UUID rid) {
    return meeting
        .flatMap(known -> verdict.apply(known, rid))
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Settled it -> personal(RegistrantJson.of(it.row()));
                  case Outcome.Refused it ->
                      throw RegistrationProblems.of(it.refusal()).exception();
                  case Outcome.Waits it -> throw RegistrationProblems.of(it).exception();
                  case Outcome.Gone _ -> throw Problems.notFound().exception();
                })
        .onErrorMap(DuplicateKeyException.class, _ -> RegistrationProblems.emailTaken().exception())
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  private Mono<Registrant> confirmed(UUID id, UUID rid) {
    return registrants
        .find(id, rid)
        .filter(Registrant::confirmed)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }
}
