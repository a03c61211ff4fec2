package io.rollcall.zoomclient.calls;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** A circuit breaker for each account. Outages open it; refusals, which are answers, do not. */
final class Breakers {

  private static final int WINDOW = 20;
  private static final int CALLS_AT_LEAST = 10;

  private final CircuitBreakerRegistry registry;
  private final Map<String, Instant> openUntil = new ConcurrentHashMap<>();

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
    registry
        .getEventPublisher()
        .onEntryAdded(
            added ->
                added
                    .getAddedEntry()
                    .getEventPublisher()
                    .onStateTransition(transition -> note(transition, open)));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
  }

  <T> Mono<ZoomAnswer<T>> around(String account, Mono<ZoomAnswer<T>> call) {
    CircuitBreaker breaker = registry.circuitBreaker("zoom-" + account);
    return call.transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorResume(
            CallNotPermittedException.class,
            _ -> Mono.just(new ZoomAnswer.NotKnown<>(open(breaker.getName()))));
  }

  private void note(CircuitBreakerOnStateTransitionEvent transition, Duration open) {
    if (transition.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
      openUntil.put(transition.getCircuitBreakerName(), Instant.now().plus(open));
    }
  }

  /** Half open it lets some through, and others soon. */
  private ZoomOutage open(String breaker) {
    return new ZoomOutage(
        Cause.CIRCUIT_OPEN,
        false,
        Optional.ofNullable(openUntil.get(breaker)).filter(Instant.now()::isBefore));
  }

  private static boolean isOutage(Object answer) {
    return answer instanceof ZoomAnswer.NotKnown<?>(var outage)
        && outage.cause() != Cause.NO_CREDENTIALS;
  }
}
