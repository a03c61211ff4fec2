package io.rollcall.platform.callers;

import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemHandler;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a machine act for the person that {@code X-On-Behalf-Of} names, and writes that down. */
final class OnBehalfOf implements WebFilter {

  static final String HEADER = "X-On-Behalf-Of";

  private static final Logger audit = LoggerFactory.getLogger("rollcall.audit");
  private static final Pattern USER_ID = Pattern.compile("[\\p{Graph}\\p{IsAlphabetic}]{1,255}");

  private final ProblemHandler problems;

  OnBehalfOf(ProblemHandler problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    List<String> users = exchange.getRequest().getHeaders().getOrEmpty(HEADER);
    if (users.isEmpty()) {
      return chain.filter(exchange);
    }
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .ofType(CallerAuthentication.class)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            caller ->
                caller.isEmpty()
                    ? chain.filter(exchange)
                    : actFor(users, caller.get(), exchange, chain));
  }

  private Mono<Void> actFor(
      List<String> users,
      CallerAuthentication machine,
      ServerWebExchange exchange,
      WebFilterChain chain) {
    if (!machine.mayActForOthers() || !isOneUser(users)) {
      return problems.handle(
          exchange, Problem.of(HttpStatus.FORBIDDEN, "on-behalf-of-refused").exception());
    }
    CallerAuthentication acting =
        actingFor(users.getFirst(), machine.getPrincipal(), exchange.getRequest());
    return chain
        .filter(exchange)
        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(acting));
  }

  private static boolean isOneUser(List<String> users) {
    return users.size() == 1 && USER_ID.matcher(users.getFirst()).matches();
  }

  private static CallerAuthentication actingFor(
      String user, Caller machine, ServerHttpRequest request) {
    audit.info(
        "{} acts for {}: {} {}",
        machine.userId(),
        user,
        request.getMethod(),
        request.getPath().value());
    return CallerAuthentication.of(
        new Caller(
            user, null, null, null, null, machine.roles(), machine.courses(), machine.userId()));
  }
}
