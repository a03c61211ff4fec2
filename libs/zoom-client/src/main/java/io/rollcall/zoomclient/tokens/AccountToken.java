package io.rollcall.zoomclient.tokens;

import io.rollcall.platform.accounts.ApiSecrets;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.No;
import io.rollcall.zoomclient.answers.ZoomAnswer.NotKnown;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The token of one OAuth account.
 *
 * <ol>
 *   <li>At most one fetch is under way for the same secrets; everybody waits for it.
 *   <li>After 80 % of its life a token is renewed while it is still being used.
 *   <li>Other secrets give another token, at once.
 *   <li>Secrets that Zoom refused are not tried again for ten seconds, nor is a failed renewal.
 * </ol>
 */
final class AccountToken {

  private static final double RENEWED_AFTER = 0.8;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private boolean granted;
  private @Nullable Held held;
  private @Nullable Fetch fetch;
  private @Nullable Refused refused;

  AccountToken(InstantSource clock) {
    this.clock = clock;
  }

  private record Held(ApiSecrets secrets, AccessToken token, Instant renewAt) {}

  private record Fetch(ApiSecrets secrets, Mono<ZoomAnswer<AccessToken>> outcome) {}

  private record Refused(ApiSecrets secrets, ZoomAnswer<AccessToken> answer, Instant until) {}

  synchronized Mono<ZoomAnswer<AccessToken>> get(
      ApiSecrets secrets, Supplier<Mono<ZoomAnswer<TokenEndpoint.Granted>>> endpoint) {
    Instant now = clock.instant();
    AccessToken usable = usable(secrets, now);
    if (usable == null) {
      return renew(secrets, endpoint);
    }
    if (isDue(now)) {
      join(secrets, endpoint).subscribe();
    }
    return Mono.just(new Yes<>(usable, Optional.empty()));
  }

  /** A token that is asked for now, whatever is held; or the one that is under way. */
  synchronized Mono<ZoomAnswer<AccessToken>> renew(
      ApiSecrets secrets, Supplier<Mono<ZoomAnswer<TokenEndpoint.Granted>>> endpoint) {
    return refusedBefore(secrets, clock.instant())
        .map(Mono::just)
        .orElseGet(() -> join(secrets, endpoint));
  }

  /** Drops the token that was refused, unless another one is held already. */
  synchronized void drop(AccessToken token) {
    if (held != null && held.token().equals(token)) {
      held = null;
    }
  }

  /** Whether Zoom gave a token when it was last asked; an outage in between says nothing. */
  synchronized boolean isGranted() {
    return granted;
  }

  private @Nullable AccessToken usable(ApiSecrets secrets, Instant now) {
    return held != null && held.secrets().equals(secrets) && now.isBefore(held.token().until())
        ? held.token()
        : null;
  }

  private boolean isDue(Instant now) {
    return held != null && !now.isBefore(held.renewAt());
  }

  private Optional<ZoomAnswer<AccessToken>> refusedBefore(ApiSecrets secrets, Instant now) {
    return Optional.ofNullable(refused)
        .filter(each -> each.secrets().equals(secrets) && now.isBefore(each.until()))
        .map(Refused::answer);
  }

  private Mono<ZoomAnswer<AccessToken>> join(
      ApiSecrets secrets, Supplier<Mono<ZoomAnswer<TokenEndpoint.Granted>>> endpoint) {
    if (fetch == null || !fetch.secrets().equals(secrets)) {
      Instant asked = clock.instant();
      Mono<ZoomAnswer<TokenEndpoint.Granted>> answer = endpoint.get();
      fetch = new Fetch(secrets, answer.map(each -> settle(secrets, asked, each)).cache());
    }
    return fetch.outcome();
  }

  private synchronized ZoomAnswer<AccessToken> settle(
      ApiSecrets secrets, Instant asked, ZoomAnswer<TokenEndpoint.Granted> answer) {
    if (fetch != null && fetch.secrets().equals(secrets)) {
      fetch = null;
    }
    ZoomAnswer<AccessToken> token =
        answer.map(
            granted ->
                new AccessToken(granted.token(), asked.plus(granted.life()), granted.scopes()));
    return switch (token) {
      case Yes<AccessToken>(var fresh, var _) -> {
        hold(secrets, fresh, asked);
        yield token;
      }
      case No<AccessToken>(var refusal) -> refuse(secrets, refusal);
      case NotKnown<AccessToken> _ -> {
        renewLater();
        yield token;
      }
    };
  }

  private ZoomAnswer<AccessToken> refuse(ApiSecrets secrets, ZoomRefusal refusal) {
    Instant until = clock.instant().plus(PAUSE);
    ZoomAnswer<AccessToken> answer = new No<>(refusal.notBefore(until));
    refused = new Refused(secrets, answer, until);
    granted &= refusal.isRateLimit();
    renewLater();
    return answer;
  }

  private void hold(ApiSecrets secrets, AccessToken token, Instant asked) {
    long life = Duration.between(asked, token.until()).toMillis();
    held = new Held(secrets, token, asked.plusMillis((long) (life * RENEWED_AFTER)));
    refused = null;
    granted = true;
  }

  private void renewLater() {
    if (held != null) {
      held = new Held(held.secrets(), held.token(), clock.instant().plus(PAUSE));
    }
  }
}
