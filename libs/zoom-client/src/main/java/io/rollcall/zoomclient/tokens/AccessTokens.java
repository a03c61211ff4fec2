package io.rollcall.zoomclient.tokens;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.ApiSecrets;
import io.rollcall.platform.accounts.Secrets;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** The tokens of all accounts. Secrets are looked up for every call, so a change counts at once. */
public final class AccessTokens {

  private final Secrets<ApiSecrets> secrets;
  private final TokenEndpoint endpoint;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final Map<String, AccountToken> byAccount = new ConcurrentHashMap<>();

  public AccessTokens(
      Secrets<ApiSecrets> secrets, ZoomHttp http, InstantSource clock, MeterRegistry meters) {
    this.secrets = secrets;
    this.endpoint = new TokenEndpoint(http, new CallMetrics(meters));
    this.clock = clock;
    this.meters = meters;
  }

  /** A token that is good now, as far as is known here. */
  public Mono<ZoomAnswer<AccessToken>> of(Account account) {
    return of(account, AccountToken::get);
  }

  /** A token that Zoom gives now. */
  public Mono<ZoomAnswer<AccessToken>> renewed(Account account) {
    return of(account, AccountToken::renew);
  }

  private Mono<ZoomAnswer<AccessToken>> of(Account account, Asking asking) {
    return switch (secrets.of(account.key()).orElse(null)) {
      case null -> Mono.just(ZoomAnswer.neverSent(ZoomOutage.Cause.NO_CREDENTIALS));
      case ApiSecrets.Jwt jwt ->
          Mono.just(new ZoomAnswer.Yes<>(LegacyJwt.sign(jwt, clock.instant()), Optional.empty()));
      case ApiSecrets.OAuth oauth ->
          asking.ask(token(account.key()), oauth, () -> endpoint.fetch(account, oauth));
    };
  }

  /** Forgets a token that Zoom refused; the next call gets another one. */
  public void drop(Account account, AccessToken token) {
    token(account.key()).drop(token);
  }

  private interface Asking {

    Mono<ZoomAnswer<AccessToken>> ask(
        AccountToken token,
        ApiSecrets secrets,
        Supplier<Mono<ZoomAnswer<TokenEndpoint.Granted>>> endpoint);
  }

  private AccountToken token(String account) {
    return byAccount.computeIfAbsent(account, this::watched);
  }

  private AccountToken watched(String account) {
    AccountToken token = new AccountToken(clock);
    Gauge.builder("rollcall_zoom_token_valid", token, each -> each.isGranted() ? 1 : 0)
        .description("0 when Zoom refused the account's credentials the last time it was asked")
        .tag("account", account)
        .register(meters);
    return token;
  }
}
