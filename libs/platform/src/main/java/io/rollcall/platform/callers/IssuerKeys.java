package io.rollcall.platform.callers;

import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The identity provider's public keys.
 *
 * <ol>
 *   <li>They are fetched again every 5 minutes, and when a token names a key that is not known.
 *   <li>Whatever tokens come, the provider is asked at most every 5 seconds, once at a time.
 *   <li>While the provider is away its last keys are good for an hour.
 * </ol>
 */
final class IssuerKeys {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LAST_RESORT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final WebClient http = WebClient.create();
  private final URI url;
  private final Clock clock;
  private final AtomicReference<@Nullable Mono<Keys>> flight = new AtomicReference<>();
  private volatile Keys keys = new Keys(List.of(), Instant.MIN);
  private volatile Instant askedAt = Instant.MIN;

  IssuerKeys(URI url, Clock clock) {
    this.url = url;
    this.clock = clock;
  }

  /** All keys that may have signed a token; fails when none could be learnt. */
  Flux<JWK> keysFor(SignedJWT token) {
    Keys known = keys;
    boolean good = known.has(token.getHeader().getKeyID()) && known.youngerThan(FRESH, clock);
    return (good ? Mono.just(known) : newer(known)).flatMapIterable(Keys::keys);
  }

  private Mono<Keys> newer(Keys known) {
    boolean usable = known.youngerThan(LAST_RESORT, clock);
    return usable ? oneFlight().onErrorReturn(known) : oneFlight();
  }

  private Mono<Keys> oneFlight() {
    Mono<Keys> next = Mono.defer(this::fetch).doOnTerminate(() -> flight.set(null)).cache();
    Mono<Keys> running = flight.compareAndExchange(null, next);
    return running == null ? next : running;
  }

  private Mono<Keys> fetch() {
    if (clock.instant().isBefore(later(askedAt, PAUSE))) {
      return lastFetched();
    }
    askedAt = clock.instant();
    return http.get()
        .uri(url)
        .retrieve()
        .bodyToMono(String.class)
        .timeout(PATIENCE)
        .map(body -> new Keys(parse(body), clock.instant()))
        .doOnNext(fetched -> keys = fetched);
  }

  private Mono<Keys> lastFetched() {
    Keys last = keys;
    return last.youngerThan(LAST_RESORT, clock)
        ? Mono.just(last)
        : Mono.error(new IllegalArgumentException("no keys yet"));
  }

  private static List<JWK> parse(String body) {
    try {
      return JWKSet.parse(body).getKeys().stream().filter(AsymmetricJWK.class::isInstance).toList();
    } catch (ParseException e) {
      throw new IllegalArgumentException("The identity provider's keys cannot be read", e);
    }
  }

  private static Instant later(Instant instant, Duration by) {
    return instant == Instant.MIN ? instant : instant.plus(by);
  }

  private record Keys(List<JWK> keys, Instant fetchedAt) {

    boolean has(@Nullable String id) {
      return id == null || keys.stream().anyMatch(key -> id.equals(key.getKeyID()));
    }

    boolean youngerThan(Duration age, Clock clock) {
      return clock.instant().isBefore(later(fetchedAt, age));
    }
  }
}
