package io.rollcall.platform.callers;

import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemSource;
import io.rollcall.platform.problems.Problems;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What is wrong with a token. A provider that is away is an outage and not the caller's fault. */
final class TokenProblems implements ProblemSource {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return Optional.ofNullable(
        switch (error) {
          case AuthenticationServiceException _ -> Problems.tryAgain(SOON);
          case OAuth2AuthenticationException e -> refused(e);
          case AuthenticationException _ -> missing();
          case AccessDeniedException _ -> Problems.forbidden();
          default -> null;
        });
  }

  static Problem missing() {
    return unauthorized("token-missing", "Bearer");
  }

  private static Problem refused(OAuth2AuthenticationException error) {
    boolean expired =
        error.getCause() instanceof JwtValidationException invalid
            && invalid.getErrors().stream().anyMatch(TokenLifetime.EXPIRED::equals);
    return unauthorized(
        expired ? "token-expired" : "token-invalid", "Bearer error=\"invalid_token\"");
  }

  private static Problem unauthorized(String kind, String challenge) {
    return Problem.of(HttpStatus.UNAUTHORIZED, kind)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}
