package io.rollcall.registrant.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.asking.Asker;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Situation.Row;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.domain.Wish;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.registering.Cancelling;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own row. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/registrants/me")
class MeController {

  /** Seconds. */
  private static final String SOON = "2";

  private final Sighted sighted;
  private final Registrants registrants;
  private final Enrolling enrolling;
  private final Cancelling cancelling;

  MeController(
      Sighted sighted, Registrants registrants, Enrolling enrolling, Cancelling cancelling) {
    this.sighted = sighted;
    this.registrants = registrants;
    this.enrolling = enrolling;
    this.cancelling = cancelling;
  }

  @GetMapping
  Mono<ResponseEntity<RegistrantJson>> mine(
      @PathVariable UUID id, @RequestHeader HttpHeaders headers, Caller caller) {
    return sighted
        .seen(id, caller, Asker.of(headers))
        .flatMap(_ -> registrants.ofUser(id, caller.userId()))
        .filter(row -> row.confirmed() || row.isActive())
        .map(MeController::shown)
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }

  /** What Zoom has yet to say yes to is not shown, and not denied. */
  private static ResponseEntity<RegistrantJson> shown(Registrant row) {
    return row.confirmed()
        ? RegistrantsController.personal(RegistrantJson.of(row))
        : ResponseEntity.accepted()
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.RETRY_AFTER, SOON)
            .build();
  }

  /** Registers oneself, where that is open; who was refused stays so. */
  @PostMapping
  Mono<ResponseEntity<Object>> register(
      @PathVariable UUID id, @RequestHeader HttpHeaders headers, Caller caller) {
    return sighted
        .open(id, caller, Asker.of(headers))
        .flatMap(
            known ->
                registrants
                    .ofUser(id, caller.userId())
                    .map(row -> wish(row, caller))
                    .defaultIfEmpty(new Wish(People.of(caller), Type.REGISTRANT, true))
                    .flatMap(wish -> enrolling.oneself(known.meeting(), wish)));
  }

  /** What a token does not tell, or a manager has said, stays. */
  private static Wish wish(Registrant row, Caller caller) {
    if (Row.of(row) == Row.REFUSED) {
      throw RegistrationProblems.denied().exception();
    }
    Person known = row.person();
    String email = People.of(caller).email();
    return new Wish(
        new Person(
            known.userId(),
            known.firstName(),
            known.lastName(),
            email == null ? known.email() : email),
        row.type(),
        true);
  }

  /** Leaves: 204 when Zoom knows it as well, 202 while it is yet to be told. */
  @DeleteMapping
  Mono<ResponseEntity<Void>> leave(
      @PathVariable UUID id, @RequestHeader HttpHeaders headers, Caller caller) {
    return sighted
        .seen(id, caller, Asker.of(headers))
        .flatMap(
            known ->
                registrants
                    .ofUser(id, caller.userId())
                    .flatMap(row -> cancelling.cancel(known.meeting(), row.id(), false)))
        .map(RegistrantsController::told)
        .defaultIfEmpty(ResponseEntity.status(HttpStatus.NO_CONTENT).build());
  }
}
