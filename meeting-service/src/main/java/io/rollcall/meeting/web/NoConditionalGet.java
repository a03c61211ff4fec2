package io.rollcall.meeting.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A meeting's tag covers what a caller may change; that it started, or who asks, is not in it. So a
 * caller who has this tag does not have this answer: there is no 304. The tag of a calendar covers
 * all of it.
 */
@Component
class NoConditionalGet implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    boolean feed = exchange.getRequest().getPath().value().startsWith("/calendar/");
    return chain.filter(feed ? exchange : new Always(exchange));
  }

  private static final class Always extends ServerWebExchangeDecorator {

    Always(ServerWebExchange exchange) {
      super(exchange);
    }

    @Override
    public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
      return false;
    }
  }
}
