package io.rollcall.zoomclient.calls;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.No;
import io.rollcall.zoomclient.answers.ZoomAnswer.NotKnown;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.http.ZoomJson;
import io.rollcall.zoomclient.http.ZoomRequest;
import io.rollcall.zoomclient.tokens.AccessToken;
import io.rollcall.zoomclient.tokens.AccessTokens;
import java.net.URI;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Calls in the name of accounts.
 *
 * <ol>
 *   <li>A refused token is renewed once and the call sent again, once: Zoom did nothing before.
 *   <li>A read whose connection broke is sent again, once; nothing else ever is.
 *   <li>The answer is a value, whatever happens.
 * </ol>
 */
public final class ZoomCalls {

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final ZoomHttp http;
  private final Breakers breakers;
  private final CallMetrics metrics;

  public ZoomCalls(
      Accounts accounts,
      AccessTokens tokens,
      ZoomHttp http,
      Breakers breakers,
      CallMetrics metrics) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.http = http;
    this.breakers = breakers;
    this.metrics = metrics;
  }

  /** What Zoom says, read as {@code type}. */
  public <T> Mono<ZoomAnswer<T>> call(String account, ZoomCall call, Class<T> type) {
    return call(account, call).map(answer -> read(answer, json -> ZoomJson.as(json, type)));
  }

  /** What Zoom says; a missing node where it says nothing but yes. */
  public Mono<ZoomAnswer<JsonNode>> call(String account, ZoomCall call) {
    return Mono.defer(
        () ->
            accounts
                .byKey(account)
                .map(known -> call(known, call))
                .orElseGet(() -> Mono.just(ZoomAnswer.neverSent(Cause.NO_CREDENTIALS))));
  }

  private Mono<ZoomAnswer<JsonNode>> call(Account account, ZoomCall call) {
    Mono<ZoomAnswer<JsonNode>> once =
        Mono.defer(() -> authorised(account, call, true))
            .flatMap(answer -> again(account, call, answer));
    return breakers.around(account.key(), once).doOnNext(answer -> note(account, call, answer));
  }

  private void note(Account account, ZoomCall call, ZoomAnswer<JsonNode> answer) {
    metrics.count(account.key(), call.label().tag(), answer);
    CallLog.write(account.key(), call, answer);
  }

  private Mono<ZoomAnswer<JsonNode>> again(
      Account account, ZoomCall call, ZoomAnswer<JsonNode> answer) {
    boolean broken =
        answer instanceof NotKnown<JsonNode>(ZoomOutage(Cause cause, boolean sent))
            && cause == Cause.CONNECTION
            && sent;
    return broken && call.isRead() ? authorised(account, call, true) : Mono.just(answer);
  }

  private Mono<ZoomAnswer<JsonNode>> authorised(
      Account account, ZoomCall call, boolean tokenMayBeOld) {
    return tokens
        .of(account)
        .flatMap(
            token ->
                switch (token) {
                  case Yes<AccessToken>(var good, var _) ->
                      send(account, call, good, tokenMayBeOld);
                  case No<AccessToken>(var refusal) -> Mono.just(new No<JsonNode>(refusal));
                  case NotKnown<AccessToken>(var outage) ->
                      Mono.just(ZoomAnswer.<JsonNode>neverSent(outage.cause()));
                });
  }

  private Mono<ZoomAnswer<JsonNode>> send(
      Account account, ZoomCall call, AccessToken token, boolean tokenMayBeOld) {
    URI uri = URI.create(account.apiUrl() + call.path());
    return http.exchange(new ZoomRequest(call.method(), uri, token.header(), call.body()))
        .flatMap(
            answer -> {
              if (!isTokenRefused(answer)) {
                return Mono.just(answer);
              }
              tokens.drop(account, token);
              return tokenMayBeOld ? authorised(account, call, false) : Mono.just(answer);
            });
  }

  private static boolean isTokenRefused(ZoomAnswer<JsonNode> answer) {
    return answer instanceof No<JsonNode>(ZoomRefusal.TokenRefused _);
  }

  private static <T> ZoomAnswer<T> read(
      ZoomAnswer<JsonNode> answer, Function<JsonNode, T> reading) {
    try {
      return answer.map(reading);
    } catch (JacksonException unexpected) {
      return new NotKnown<>(new ZoomOutage(Cause.UNREADABLE, true));
    }
  }
}
