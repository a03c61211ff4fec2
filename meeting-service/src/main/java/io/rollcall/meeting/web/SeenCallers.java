package io.rollcall.meeting.web;

import io.rollcall.meeting.calendar.Remembering;
import io.rollcall.platform.callers.CurrentCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notices who calls with a token of their own. */
@Component
class SeenCallers implements WebFilter {

  private final Remembering remembering;

  SeenCallers(Remembering remembering) {
    this.remembering = remembering;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Mono<Void> rest = chain.filter(exchange);
    return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        ? CurrentCaller.get().doOnNext(remembering::saw).onErrorComplete().then(rest)
        : rest;
  }
}
