package io.rollcall.platform.problems;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/** What any service may run into. */
final class CommonProblems implements ProblemSource {

  private static final Duration SOON = Duration.ofSeconds(2);

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return Optional.ofNullable(
        switch (error) {
          case ProblemException e -> e.problem();
          case DataBufferLimitException _ -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
          case ErrorResponse e -> ofResponse(e);
          case TimeoutException _ -> Problems.tryAgain(SOON);
          default -> null;
        });
  }

  private static Problem ofResponse(ErrorResponse error) {
    HttpStatus status = HttpStatus.resolve(error.getStatusCode().value());
    if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
      return Problems.internal();
    }
    Problem problem = ofStatus(status);
    for (var header : error.getHeaders().headerSet()) {
      problem = problem.header(header.getKey(), String.join(", ", header.getValue()));
    }
    return problem;
  }

  /** {@code 405} becomes {@code method-not-allowed}. */
  private static Problem ofStatus(HttpStatus status) {
    return Problem.of(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
