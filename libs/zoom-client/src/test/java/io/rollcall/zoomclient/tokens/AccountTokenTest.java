package io.rollcall.zoomclient.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.platform.accounts.ApiSecrets;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomError;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AccountTokenTest {

  private static final ApiSecrets.OAuth SECRETS = new ApiSecrets.OAuth("acc", "id", "secret");
  private static final ApiSecrets.OAuth CHANGED = new ApiSecrets.OAuth("acc", "id", "other");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T09:00:00Z"));
  private final AccountToken token = new AccountToken(now::get);
  private int fetches;

  @Test
  void everybodyWaitsForOneFetch() {
    Sinks.One<ZoomAnswer<TokenEndpoint.Granted>> zoom = Sinks.one();
    List<Mono<ZoomAnswer<AccessToken>>> waiting =
        List.of(get(SECRETS, zoom.asMono()), get(SECRETS, zoom.asMono()));

    zoom.tryEmitValue(granted("one"));

    assertThat(waiting).allSatisfy(each -> assertThat(value(each)).isEqualTo("one"));
    assertThat(fetches).isEqualTo(1);
  }

  @Test
  void aTokenIsUsedUntilFourFifthsOfItsLifeAndRenewedAfterwards() {
    value(get(SECRETS, Mono.just(granted("one"))));

    pass(Duration.ofMinutes(47));
    assertThat(value(get(SECRETS, Mono.just(granted("never"))))).isEqualTo("one");
    assertThat(fetches).isEqualTo(1);

    pass(Duration.ofMinutes(2));
    assertThat(value(get(SECRETS, Mono.just(granted("two"))))).isEqualTo("one");
    assertThat(value(get(SECRETS, Mono.just(granted("never"))))).isEqualTo("two");
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void aFailedRenewalLeavesTheTokenInUseAndIsTriedAgainLater() {
    value(get(SECRETS, Mono.just(granted("one"))));
    pass(Duration.ofMinutes(50));

    assertThat(value(get(SECRETS, Mono.just(outage())))).isEqualTo("one");
    assertThat(value(get(SECRETS, Mono.just(outage())))).isEqualTo("one");
    assertThat(fetches).isEqualTo(2);

    pass(Duration.ofSeconds(11));
    get(SECRETS, Mono.just(granted("two")));
    assertThat(value(get(SECRETS, Mono.just(outage())))).isEqualTo("two");
  }

  @Test
  void otherSecretsGiveAnotherTokenAtOnce() {
    value(get(SECRETS, Mono.just(granted("one"))));

    assertThat(value(get(CHANGED, Mono.just(granted("two"))))).isEqualTo("two");
  }

  @Test
  void aTokenThatWasDroppedTwiceIsFetchedOnce() {
    AccessToken first = token(get(SECRETS, Mono.just(granted("one"))));
    token.drop(first);
    value(get(SECRETS, Mono.just(granted("two"))));

    token.drop(first);

    assertThat(value(get(SECRETS, Mono.just(granted("never"))))).isEqualTo("two");
    assertThat(token.isGranted()).isTrue();
  }

  @Test
  void refusedSecretsRestForAWhileAndChangedOnesDoNot() {
    get(SECRETS, Mono.just(refused())).block();

    assertThat(get(SECRETS, Mono.just(granted("never"))).block()).isInstanceOf(ZoomAnswer.No.class);
    assertThat(token.isGranted()).isFalse();
    assertThat(value(get(CHANGED, Mono.just(granted("one"))))).isEqualTo("one");
    pass(Duration.ofSeconds(11));
    assertThat(value(get(SECRETS, Mono.just(granted("two"))))).isEqualTo("two");
  }

  @Test
  void whoeverIsRefusedIsToldForHowLong() {
    Instant until = now.get().plusSeconds(10);

    assertThat(retryAt(get(SECRETS, Mono.just(refused())))).isEqualTo(until);
    pass(Duration.ofSeconds(4));
    assertThat(retryAt(get(SECRETS, Mono.just(granted("never"))))).isEqualTo(until);
    assertThat(retryAt(get(CHANGED, Mono.just(limited())))).isEqualTo(until.plusSeconds(4));
  }

  @Test
  void aLimitOfTheTokenEndpointSaysNothingAboutTheSecrets() {
    value(get(SECRETS, Mono.just(granted("one"))));
    pass(Duration.ofMinutes(61));

    get(SECRETS, Mono.just(limited())).block();

    assertThat(token.isGranted()).isTrue();
  }

  @Test
  void aRenewalThatIsAskedForGivesTheNextTokenToEverybody() {
    value(get(SECRETS, Mono.just(granted("one"))));

    value(token.renew(SECRETS, () -> Mono.just(granted("two"))));

    assertThat(value(get(SECRETS, Mono.just(granted("never"))))).isEqualTo("two");
  }

  @Test
  void theTextOfATokenIsNotShown() {
    assertThat(token(get(SECRETS, Mono.just(granted("one")))).toString()).doesNotContain("one");
    assertThat(granted("one").toString()).doesNotContain("one");
  }

  private Mono<ZoomAnswer<AccessToken>> get(
      ApiSecrets secrets, Mono<ZoomAnswer<TokenEndpoint.Granted>> zoom) {
    return token.get(secrets, () -> zoom.doOnSubscribe(_ -> fetches++));
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static String value(Mono<ZoomAnswer<AccessToken>> answer) {
    return token(answer).value();
  }

  private static Instant retryAt(Mono<ZoomAnswer<AccessToken>> answer) {
    return switch (answer.block()) {
      case ZoomAnswer.No<AccessToken>(var refusal) -> refusal.retryAt().orElseThrow();
      case null, default -> throw new AssertionError("not refused");
    };
  }

  private static AccessToken token(Mono<ZoomAnswer<AccessToken>> answer) {
    return switch (answer.block()) {
      case ZoomAnswer.Yes<AccessToken>(var token, var _) -> token;
      case null, default -> throw new AssertionError("no token");
    };
  }

  private static ZoomAnswer<TokenEndpoint.Granted> granted(String text) {
    return new ZoomAnswer.Yes<>(
        new TokenEndpoint.Granted(text, Duration.ofHours(1), Optional.of(Set.of("a:b:c"))),
        Optional.empty());
  }

  private static ZoomAnswer<TokenEndpoint.Granted> outage() {
    return ZoomAnswer.neverSent(ZoomOutage.Cause.TIME_OUT);
  }

  private static ZoomAnswer<TokenEndpoint.Granted> refused() {
    return new ZoomAnswer.No<>(
        new ZoomRefusal.CredentialsRefused(new ZoomError(401, 0, "invalid_client: no")));
  }

  private static ZoomAnswer<TokenEndpoint.Granted> limited() {
    RateLimit limit =
        new RateLimit(RateLimit.Kind.PER_SECOND, Optional.empty(), Optional.empty(), Instant.EPOCH);
    return new ZoomAnswer.No<>(new ZoomRefusal.Limited(new ZoomError(429, 429, ""), limit));
  }
}
