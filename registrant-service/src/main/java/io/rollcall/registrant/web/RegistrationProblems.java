package io.rollcall.registrant.web;

import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemSource;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.asking.OwnerAway;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.registering.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What keeps somebody from being registered, as a caller is told. */
@Component
class RegistrationProblems implements ProblemSource {

  /** Whom an owner could not be asked about is not told no. */
  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return error instanceof OwnerAway away
        ? Optional.of(Problems.tryAgain(away.retryAfter()))
        : Optional.empty();
  }

  static Problem emailTaken() {
    return Problem.of(HttpStatus.CONFLICT, "email-taken");
  }

  static Problem denied() {
    return Problem.of(HttpStatus.FORBIDDEN, "registration-denied");
  }

  static Problem of(Refusal refusal) {
    return switch (refusal.reason()) {
      case NO_EMAIL -> Problem.of(HttpStatus.CONFLICT, "email-required");
      case CLOSED -> told(HttpStatus.CONFLICT, "registration-closed", refusal);
      case FULL -> told(HttpStatus.CONFLICT, "registration-full", refusal);
      case OTHER -> told(HttpStatus.UNPROCESSABLE_CONTENT, "zoom-refused", refusal);
    };
  }

  static Problem of(Outcome.Waits waits) {
    if (waits.personLimit()) {
      return limit(waits.pause());
    }
    return waits.scopes() == null
        ? Problems.tryAgain(waits.pause())
        : Problems.waiting(HttpStatus.SERVICE_UNAVAILABLE, "scopes-missing", waits.pause())
            .with("scopes", new TreeSet<>(waits.scopes()));
  }

  static Problem limit(Duration pause) {
    return Problems.waiting(HttpStatus.SERVICE_UNAVAILABLE, "registration-limit", pause);
  }

  private static Problem told(HttpStatus status, String kind, Refusal refusal) {
    return Problem.of(status, kind)
        .with("zoom", Map.of("code", refusal.code(), "message", refusal.message()));
  }
}
