package io.rollcall.platform.deadletters;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.platform.deadletters.LetterIndex.Entry;
import io.rollcall.platform.failures.Failures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import reactor.core.publisher.Mono;

/** Dead letters for operators: list, look at the structure of one, replay, drop. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

  private static final Logger log = LoggerFactory.getLogger(DeadLettersEndpoint.class);
  private static final int LIMIT = 200;
  private static final int STILL_FAILS = 409;

  private final LetterIndex index;
  private final LetterBox box;
  private final Replay replay;

  DeadLettersEndpoint(LetterIndex index, LetterBox box, Replay replay) {
    this.index = index;
    this.box = box;
    this.replay = replay;
  }

  /**
   * The newest letters.
   *
   * @param limit 1 to 200; 50 if none is given
   */
  @ReadOperation
  Letters list(@Nullable Integer limit) {
    int asked = requireNonNullElse(limit, 50);
    return new Letters(index.size(), index.newest(Math.clamp(asked, 1, LIMIT)));
  }

  /** One letter, with the names and types of its body. */
  @ReadOperation
  Mono<WebEndpointResponse<Object>> one(@Selector String id) {
    return with(
        id,
        entry ->
            box.original(entry)
                .map(letter -> new Letter(entry.letter(), Structure.of(letter.value())))
                .map(WebEndpointResponse<Object>::new));
  }

  /** Hands the record to its group's handler, and removes the letter when that worked. */
  @WriteOperation
  Mono<WebEndpointResponse<Object>> replay(@Selector String id) {
    return with(
        id,
        entry ->
            box.original(entry)
                .flatMap(letter -> replay.replay(entry.source().group(), letter))
                .then(Mono.defer(() -> box.remove(entry)))
                .then(Mono.fromSupplier(() -> done(id, "replayed")))
                .onErrorResume(failure -> Mono.just(failed(id, failure))));
  }

  /** Removes a letter for good. */
  @DeleteOperation
  Mono<WebEndpointResponse<Object>> drop(@Selector String id) {
    return with(id, entry -> box.remove(entry).then(Mono.fromSupplier(() -> done(id, "dropped"))));
  }

  private Mono<WebEndpointResponse<Object>> with(
      String id, Function<Entry, Mono<WebEndpointResponse<Object>>> work) {
    Optional<Entry> entry = index.find(id);
    return entry
        .map(work)
        .orElseGet(
            () -> Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND)));
  }

  private static WebEndpointResponse<Object> done(String id, String outcome) {
    log.info("dead letter {} was {}", id, outcome);
    return new WebEndpointResponse<>(Map.of("id", id, "outcome", outcome));
  }

  private static WebEndpointResponse<Object> failed(String id, Throwable failure) {
    Reason reason = Reason.of(failure);
    log.warn("dead letter {} still fails: {}", id, reason.kind());
    return new WebEndpointResponse<>(
        Map.of("id", id, "outcome", "failed", "reason", reason.kind(), "message", reason.message()),
        Failures.isOutage(failure) ? WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE : STILL_FAILS);
  }

  /**
   * What the list answers.
   *
   * @param total how many there are, at most 10,000
   * @param letters the newest first
   */
  record Letters(int total, List<DeadLetter> letters) {}

  /**
   * What one letter looks like.
   *
   * @param structure names and types of its body
   */
  record Letter(DeadLetter letter, Object structure) {}
}
