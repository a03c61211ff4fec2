package io.rollcall.registrant.web;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.ProblemException;
import io.rollcall.registrant.asking.Asker;
import io.rollcall.registrant.joining.Attempt;
import io.rollcall.registrant.joining.Entrance;
import io.rollcall.registrant.joining.Entrance.LetIn;
import io.rollcall.registrant.joining.Joining;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends people in. Its answers are for one person and one click, and kept nowhere. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/join")
class JoinController {

  private static final String REFERRER_POLICY = "Referrer-Policy";
  private static final JoinRequest AS_FITS = new JoinRequest(null, null);

  private final Joining joining;
  private final JoinMetrics metrics;

  JoinController(Joining joining, JoinMetrics metrics) {
    this.joining = joining;
    this.metrics = metrics;
  }

  @PostMapping
  Mono<ResponseEntity<JoinJson>> join(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable JoinRequest request,
      Caller caller,
      ServerWebExchange exchange) {
    return enter(id, request == null ? AS_FITS : request, caller, exchange)
        .map(
            entrance ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(JoinJson.of(entrance)));
  }

  /** A page sends its form, and the browser goes in. */
  @PostMapping(consumes = APPLICATION_FORM_URLENCODED_VALUE)
  Mono<ResponseEntity<Void>> joinByForm(
      @PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> enter(id, JoinRequest.ofForm(form.getFirst("as")), caller, exchange))
        .map(
            entrance ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, entrance.url())
                    .header(REFERRER_POLICY, "no-referrer")
                    .cacheControl(CacheControl.noStore())
                    .build());
  }

  private Mono<LetIn> enter(
      UUID id, JoinRequest request, Caller caller, ServerWebExchange exchange) {
    return Mono.fromSupplier(
            () ->
                new Attempt(
                    id,
                    caller,
                    People.of(caller),
                    request.asHost(),
                    Asker.of(exchange.getRequest().getHeaders())))
        .flatMap(joining::join)
        .map(entrance -> letIn(id, entrance))
        .doOnNext(metrics::count)
        .doOnError(metrics::count);
  }

  private static LetIn letIn(UUID id, Entrance entrance) throws ProblemException {
    if (entrance instanceof LetIn yes) {
      return yes;
    }
    throw JoinProblems.of(id, entrance).exception();
  }
}
