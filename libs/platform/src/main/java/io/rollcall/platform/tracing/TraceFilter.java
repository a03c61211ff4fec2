package io.rollcall.platform.tracing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request a trace and an id; both go on to whatever the request is passed to. */
final class TraceFilter implements WebFilter, Ordered {

  static final String REQUEST_ID = "X-Request-Id";

  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Trace trace = Trace.continued(exchange.getRequest().getHeaders().getFirst(Trace.HEADER));
    String id = idOf(exchange.getRequest().getHeaders().getFirst(REQUEST_ID), trace);
    exchange.getAttributes().put(Trace.KEY, trace);
    exchange.getResponse().getHeaders().set(REQUEST_ID, id);
    ServerWebExchange traced =
        exchange
            .mutate()
            .request(request -> request.header(Trace.HEADER, trace.header()).header(REQUEST_ID, id))
            .build();
    return chain.filter(traced).contextWrite(trace::writeTo);
  }

  private static String idOf(@Nullable String sent, Trace trace) {
    return sent != null && SANE_ID.matcher(sent).matches() ? sent : trace.traceId();
  }
}
