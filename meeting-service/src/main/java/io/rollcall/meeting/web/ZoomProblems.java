package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Refusal;
import io.rollcall.meeting.zoom.ZoomAway;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemSource;
import io.rollcall.platform.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** That Zoom cannot be asked now is not the caller's mistake. */
@Component
class ZoomProblems implements ProblemSource {

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return error instanceof ZoomAway away ? Optional.of(notNow(away.later())) : Optional.empty();
  }

  /** With what Zoom said. */
  static Problem told(Problem problem, Refusal refusal) {
    return problem.with("zoom", new ZoomJson(refusal.code(), refusal.message(), refusal.errors()));
  }

  record ZoomJson(
      int code,
      String message,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal.Wrong> errors) {}

  /** Without a scope it is over when somebody has added it; the rest by itself. */
  static Problem notNow(Later later) {
    return switch (later.why()) {
      case null -> Problems.tryAgain(later.retryAfter());
      case Later.DayFull _ ->
          Problems.waiting(HttpStatus.SERVICE_UNAVAILABLE, "host-daily-limit", later.retryAfter());
      case Later.Lacking it ->
          Problems.waiting(HttpStatus.SERVICE_UNAVAILABLE, "scopes-missing", later.retryAfter())
              .with("scopes", new TreeSet<>(it.scopes()))
              .with("zoom", Map.of("code", it.code(), "message", it.message()));
    };
  }
}
