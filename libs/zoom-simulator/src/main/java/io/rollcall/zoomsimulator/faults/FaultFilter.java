package io.rollcall.zoomsimulator.faults;

import io.rollcall.zoomsimulator.api.Operation;
import io.rollcall.zoomsimulator.calls.Call;
import io.rollcall.zoomsimulator.limits.TooManyCalls;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Applies the faults to calls of the REST API and of the token endpoint. */
@Component
@Order(10)
class FaultFilter implements WebFilter {

  private final Faults faults;
  private final FaultAnswers answers;

  FaultFilter(Faults faults, FaultAnswers answers) {
    this.faults = faults;
    this.answers = answers;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/v2/") && !path.startsWith("/oauth/")) {
      return chain.filter(exchange);
    }
    return faults
        .take(exchange.getRequest().getMethod().name(), path, operation(exchange))
        .map(fault -> wait(fault).then(Mono.defer(() -> disturb(fault, exchange, chain))))
        .orElseGet(() -> chain.filter(exchange));
  }

  private static String operation(ServerWebExchange exchange) {
    return exchange.getAttribute(Operation.ATTRIBUTE) instanceof Operation called
        ? called.id()
        : "";
  }

  private static Mono<Long> wait(Fault fault) {
    var delay = fault.delay() == null ? Duration.ZERO : fault.delay();
    return delay.isZero() ? Mono.empty() : Mono.delay(delay);
  }

  private Mono<Void> disturb(Fault fault, ServerWebExchange exchange, WebFilterChain chain) {
    call(exchange).ifPresent(call -> call.disturbed(fault.kind().name()));
    return apply(fault, exchange, chain);
  }

  private Mono<Void> apply(Fault fault, ServerWebExchange exchange, WebFilterChain chain) {
    return switch (fault.kind()) {
      case DELAY -> chain.filter(exchange);
      case REFUSE -> answers.refuse(fault, exchange);
      case ANSWER -> answers.answer(fault, exchange);
      case HTML -> answers.html(fault, exchange);
      case ERROR -> answers.error(fault, exchange);
      case TOO_FAST -> TooManyCalls.write(exchange, TooManyCalls.AT_ONCE);
      case DAILY_LIMIT -> TooManyCalls.write(exchange, TooManyCalls.TODAY);
      case CONCURRENT -> TooManyCalls.write(exchange, TooManyCalls.CONCURRENT);
      case AWAY -> Connections.close(exchange);
      case CUT -> silently(exchange, chain).then(Connections.close(exchange));
      case HANG -> silently(exchange, chain).then(Mono.never());
    };
  }

  private static Mono<Void> silently(ServerWebExchange exchange, WebFilterChain chain) {
    var unanswered = new SilentResponse(exchange.getResponse());
    return chain
        .filter(exchange.mutate().response(unanswered).build())
        .doOnSuccess(_ -> call(exchange).ifPresent(call -> call.answered(status(exchange))));
  }

  private static Optional<Call> call(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(Call.ATTRIBUTE));
  }

  private static int status(ServerWebExchange exchange) {
    var status = exchange.getResponse().getStatusCode();
    return status == null ? 200 : status.value();
  }
}
