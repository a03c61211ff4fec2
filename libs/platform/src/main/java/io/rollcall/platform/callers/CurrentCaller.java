package io.rollcall.platform.callers;

import io.rollcall.platform.problems.ProblemException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** The caller of the request that is being answered. */
public final class CurrentCaller {

  private CurrentCaller() {}

  /**
   * The caller.
   *
   * @return fails with a {@link ProblemException} ({@code token-missing}) when there is none
   */
  public static Mono<Caller> get() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(CallerAuthentication.class)
        .map(CallerAuthentication::getPrincipal)
        .switchIfEmpty(Mono.error(() -> TokenProblems.missing().exception()));
  }
}
