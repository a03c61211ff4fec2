package io.rollcall.zoomclient.calls;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** A circuit breaker for each account. Outages open it; refusals, which are answers, do not. */
final class Breakers {

  private static final int WINDOW = 20;
  private static final int CALLS_AT_LEAST = 10;

  private final CircuitBreakerRegistry registry;

  /**
   * @param open how long nothing is tried after half of the last twenty calls were outages
   */
  Breakers(Duration open, MeterRegistry meters) {
    registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(CALLS_AT_LEAST)
                .permittedNumberOfCallsInHalfOpenState(3)
                .waitDurationInOpenState(open)
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .recordResult(Breakers::isOutage)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
  }

  <T> Mono<ZoomAnswer<T>> around(String account, Mono<ZoomAnswer<T>> call) {
    CircuitBreaker breaker = registry.circuitBreaker("zoom-" + account);
    return call.transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorResume(
            CallNotPermittedException.class,
            _ -> Mono.just(ZoomAnswer.neverSent(Cause.CIRCUIT_OPEN)));
  }

  private static boolean isOutage(Object answer) {
    return answer instanceof ZoomAnswer.NotKnown<?>(var outage)
        && outage.cause() != Cause.NO_CREDENTIALS;
  }
}
