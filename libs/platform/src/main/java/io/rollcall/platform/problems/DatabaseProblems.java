package io.rollcall.platform.problems;

import io.rollcall.platform.failures.Failures;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away is an outage that passes, and not a bug. */
final class DatabaseProblems implements ProblemSource {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return switch (error) {
      case DataAccessResourceFailureException _,
          TransientDataAccessException _,
          CannotCreateTransactionException _
          when Failures.isOutage(error) ->
          Optional.of(Problems.tryAgain(SOON));
      default -> Optional.empty();
    };
  }
}
