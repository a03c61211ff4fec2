package io.rollcall.platform.problems;

import io.rollcall.platform.tracing.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Everything that goes wrong in a request ends here. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
  private static final int BEFORE_BOOTS_OWN = -2;

  private final ProblemMapper mapper;
  private final ProblemWriter writer;

  ProblemHandler(ProblemMapper mapper, ProblemWriter writer) {
    this.mapper = mapper;
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return BEFORE_BOOTS_OWN;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    Problem problem = mapper.problemOf(error);
    log(exchange, problem, error);
    return writer.write(exchange, problem);
  }

  private static void log(ServerWebExchange exchange, Problem problem, Throwable error) {
    try (Trace.Scope _ = traceOf(exchange).open()) {
      String method = exchange.getRequest().getMethod().name();
      String path = exchange.getRequest().getPath().value();
      if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
        log.error("{} {} failed", method, path, error);
      } else if (problem.status().is5xxServerError()) {
        log.warn("{} {} is answered {}: {}", method, path, problem.kind(), error.toString());
      } else {
        log.debug("{} {} is answered {}", method, path, problem.kind());
      }
    }
  }

  private static Trace traceOf(ServerWebExchange exchange) {
    return exchange.getAttribute(Trace.KEY) instanceof Trace trace ? trace : Trace.begin();
  }
}
