package io.rollcall.registrant.asking;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.rollcall.platform.tracing.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * One service that is asked. Whatever it answers is an answer, also that it cannot tell; silence
 * and noise open the circuit breaker.
 */
final class Owner {

  private final String name;
  private final URI address;
  private final WebClient http;
  private final Duration within;
  private final CircuitBreaker breaker;

  Owner(String name, URI address, WebClient http, Duration within, CircuitBreaker breaker) {
    this.name = name;
    this.address = address;
    this.http = http;
    this.within = within;
    this.breaker = breaker;
  }

  /**
   * Asks once.
   *
   * @return fails with {@link OwnerAway} where nothing came that can be read in time
   */
  <T> Mono<T> ask(HttpMethod method, String path, Asker asker, Function<Reply, T> reading) {
    return Mono.deferContextual(
            context ->
                http.method(method)
                    .uri(URI.create(address + path))
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(asker::sign)
                    .headers(
                        headers ->
                            Trace.of(context)
                                .ifPresent(it -> headers.set(Trace.HEADER, it.child().header())))
                    .exchangeToMono(Reply::of))
        .map(reading)
        .timeout(within)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(failure -> !(failure instanceof OwnerAway), this::away);
  }

  private OwnerAway away(Throwable failure) {
    return failure instanceof CallNotPermittedException
        ? OwnerAway.soon(name + " is not asked: too many questions failed")
        : OwnerAway.soon(name + " did not answer: " + failure.getClass().getSimpleName());
  }
}
