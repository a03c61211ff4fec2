package io.rollcall.platform.links;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CallerAuthentication;
import io.rollcall.platform.callers.CallerFilter;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemHandler;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Turns a valid link into the caller it was made for. A token, where there is one, goes first. */
final class LinkFilter implements CallerFilter {

  private final SignedLinks links;
  private final ProblemHandler problems;

  LinkFilter(SignedLinks links, ProblemHandler problems) {
    this.links = links;
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String link = request.getQueryParams().getFirst(SignedLinks.PARAMETER);
    if (link == null || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
      return chain.filter(exchange);
    }
    return callerOf(request, link)
        .map(CallerAuthentication::of)
        .map(ReactiveSecurityContextHolder::withAuthentication)
        .map(caller -> chain.filter(exchange).contextWrite(caller))
        .orElseGet(() -> refuse(exchange));
  }

  private Optional<Caller> callerOf(ServerHttpRequest request, String link) {
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reads ? links.open(request.getURI().getRawPath(), link) : Optional.empty();
  }

  private Mono<Void> refuse(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set("Referrer-Policy", "no-referrer");
    return problems.handle(exchange, Problem.of(HttpStatus.FORBIDDEN, "link-invalid").exception());
  }
}
