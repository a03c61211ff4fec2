package io.rollcall.gateway.routes;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.netty.handler.timeout.ReadTimeoutException;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The way to one service: left alone for a while when it fails too often, and its silence told as a
 * problem. An answer of the service, whatever its status, is passed on as it is and no failure.
 *
 * @param retryAfter what a caller is told to wait when the service was not reached
 */
record Upstream(CircuitBreaker breaker, Duration retryAfter) implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(this::asProblem);
  }

  private Throwable asProblem(Throwable failure) {
    return switch (failure) {
      case CallNotPermittedException _ -> notReached();
      case ConnectException _ -> notReached();
      case UnknownHostException _ -> notReached();
      case TimeoutException _ -> notReached();
      case ReadTimeoutException _ -> noAnswer(HttpStatus.GATEWAY_TIMEOUT);
      case ResponseStatusException late
          when late.getStatusCode().equals(HttpStatus.GATEWAY_TIMEOUT) ->
          noAnswer(HttpStatus.GATEWAY_TIMEOUT);
      case IOException _ -> noAnswer(HttpStatus.BAD_GATEWAY);
      default -> failure;
    };
  }

  private RuntimeException notReached() {
    return Problems.tryAgain(retryAfter).exception();
  }

  private static RuntimeException noAnswer(HttpStatus status) {
    return Problem.of(status, "no-answer").exception();
  }
}
