package io.rollcall.registrant.web;

import static java.util.Objects.requireNonNull;

import io.rollcall.platform.problems.ProblemWriter;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Result;
import io.rollcall.registrant.domain.Result.Standing;
import io.rollcall.registrant.domain.Wish;
import io.rollcall.registrant.registering.Registering;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers people and tells what came of it, as far as it is known in time. */
@Component
class Enrolling {

  /** More are not waited for. */
  private static final int FEW = 25;

  private final Registering registering;
  private final ProblemWriter problems;

  Enrolling(Registering registering, ProblemWriter problems) {
    this.registering = registering;
    this.problems = problems;
  }

  /** One person: 201 for a new or changed row, 200 for one that was there so, 202 for not yet. */
  Mono<ResponseEntity<Object>> one(Meeting meeting, Wish wish) {
    return register(meeting, wish, batch -> later(meeting, batch));
  }

  /** The same for whoever asks, who finds the row at its own place. */
  Mono<ResponseEntity<Object>> oneself(Meeting meeting, Wish wish) {
    return register(
        meeting,
        wish,
        _ -> ResponseEntity.accepted().location(URI.create(path(meeting) + "/me")).build());
  }

  private Mono<ResponseEntity<Object>> register(
      Meeting meeting, Wish wish, Function<UUID, ResponseEntity<Object>> later) {
    return registering
        .register(meeting, List.of(wish), false, true)
        .flatMap(
            batch ->
                registering
                    .results(meeting.id(), batch)
                    .map(results -> one(meeting, results.getFirst(), () -> later.apply(batch))));
  }

  /**
   * Many people: 200 with what came of each, or 202.
   *
   * @param alone whoever else is expected is cancelled
   */
  Mono<ResponseEntity<Object>> many(
      Meeting meeting, List<Wish> wishes, boolean alone, Locale locale) {
    boolean few = wishes.size() <= FEW;
    return registering
        .register(meeting, wishes, alone, few)
        .flatMap(
            batch ->
                registering
                    .results(meeting.id(), batch)
                    .defaultIfEmpty(List.of())
                    .map(
                        results ->
                            few && isDone(results) ? all(results, locale) : later(meeting, batch)));
  }

  /** How far many people are. */
  Mono<BatchJson> progress(Meeting meeting, UUID batch, Locale locale) {
    return registering
        .results(meeting.id(), batch)
        .map(
            results ->
                new BatchJson(
                    batch,
                    isDone(results) ? "done" : "running",
                    results.size(),
                    (int) results.stream().filter(it -> it.standing() != Standing.PENDING).count(),
                    shown(results, locale)));
  }

  private static ResponseEntity<Object> one(
      Meeting meeting, Result result, Supplier<ResponseEntity<Object>> later) {
    return switch (result.standing()) {
      case PENDING -> later.get();
      case FAILED -> throw ResultJson.problem(result).exception();
      case UNCHANGED -> ResponseEntity.ok(row(result));
      case REGISTERED, CANCELLED ->
          ResponseEntity.status(HttpStatus.CREATED)
              .location(URI.create(path(meeting) + "/" + result.entry().registrant()))
              .body(row(result));
    };
  }

  private static Object row(Result result) {
    return RegistrantJson.of(requireNonNull(result.row()));
  }

  private ResponseEntity<Object> all(List<Result> results, Locale locale) {
    return ResponseEntity.ok(new ResultJson.All(shown(results, locale)));
  }

  private static ResponseEntity<Object> later(Meeting meeting, UUID batch) {
    return ResponseEntity.accepted()
        .location(URI.create(path(meeting) + "/batches/" + batch))
        .build();
  }

  private List<ResultJson> shown(List<Result> results, Locale locale) {
    return results.stream()
        .map(it -> ResultJson.of(it, problem -> problems.document(problem, locale)))
        .toList();
  }

  private static boolean isDone(List<Result> results) {
    return results.stream().noneMatch(it -> it.standing() == Standing.PENDING);
  }

  private static String path(Meeting meeting) {
    return "/api/v1/meetings/" + meeting.id() + "/registrants";
  }
}
