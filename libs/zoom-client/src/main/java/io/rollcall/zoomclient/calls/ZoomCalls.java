package io.rollcall.zoomclient.calls;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.No;
import io.rollcall.zoomclient.answers.ZoomAnswer.NotKnown;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.budget.Budgets;
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
 *   <li>Each is counted against Zoom's rate limits before it is sent.
 *   <li>A refused token is renewed once and the call sent again, once: Zoom did nothing before.
 *   <li>A read whose connection broke is sent again, once; nothing else ever is.
 *   <li>The answer is a value, whatever happens.
 * </ol>
 */
public final class ZoomCalls {

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final ZoomHttp http;
  private final Budgets budgets;
  private final Guards guards;
  private final CallMetrics metrics;

  public ZoomCalls(
      Accounts accounts,
      AccessTokens tokens,
      ZoomHttp http,
      Budgets budgets,
      Guards guards,
      CallMetrics metrics) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.http = http;
    this.budgets = budgets;
    this.guards = guards;
    this.metrics = metrics;
  }

  /** What Zoom says, read as {@code type}. */
  public <T> Mono<ZoomAnswer<T>> call(String account, ZoomCall call, Class<T> type) {
    return call(account, call, json -> ZoomJson.as(json, type));
  }

  /** Whether Zoom did it; it says nothing about what. */
  public Mono<ZoomAnswer<Done>> tell(String account, ZoomCall call) {
    return call(account, call, _ -> Done.DONE);
  }

  <T> Mono<ZoomAnswer<T>> call(String account, ZoomCall call, Function<JsonNode, T> reading) {
    return Mono.defer(
            () ->
                accounts
                    .byKey(account)
                    .map(known -> call(known, call))
                    .orElseGet(() -> Mono.just(ZoomAnswer.neverSent(Cause.NO_CREDENTIALS))))
        .map(answer -> read(answer, reading));
  }

  private Mono<ZoomAnswer<JsonNode>> call(Account account, ZoomCall call) {
    return attempt(account, call)
        .flatMap(
            answer ->
                isTokenRefused(answer) || isBrokenRead(call, answer)
                    ? attempt(account, call)
                    : Mono.just(answer))
        .doOnNext(answer -> note(account, call, answer));
  }

  private void note(Account account, ZoomCall call, ZoomAnswer<JsonNode> answer) {
    metrics.count(account.key(), call.label().tag(), answer);
    CallLog.write(account.key(), call, answer);
  }

  private Mono<ZoomAnswer<JsonNode>> attempt(Account account, ZoomCall call) {
    return budgets
        .enter(account, call.label())
        .flatMap(
            turn ->
                switch (turn) {
                  case Yes<Done> _ -> guards.around(account.key(), authorised(account, call));
                  case No<Done>(var refusal) -> Mono.just(new No<JsonNode>(refusal));
                  case NotKnown<Done>(var outage) -> Mono.just(new NotKnown<JsonNode>(outage));
                });
  }

  private Mono<ZoomAnswer<JsonNode>> authorised(Account account, ZoomCall call) {
    return tokens
        .of(account)
        .flatMap(
            token ->
                switch (token) {
                  case Yes<AccessToken>(var good, var _) -> send(account, call, good);
                  case No<AccessToken>(var refusal) -> Mono.just(new No<JsonNode>(refusal));
                  case NotKnown<AccessToken>(var outage) ->
                      Mono.just(ZoomAnswer.<JsonNode>neverSent(outage.cause()));
                });
  }

  private Mono<ZoomAnswer<JsonNode>> send(Account account, ZoomCall call, AccessToken token) {
    URI uri = URI.create(account.apiUrl() + call.path());
    return http.exchange(new ZoomRequest(call.method(), uri, token.header(), call.body()))
        .flatMap(
            answer -> {
              if (isTokenRefused(answer)) {
                tokens.drop(account, token);
              }
              return answer instanceof No<JsonNode>(ZoomRefusal.Limited(var _, var limit))
                  ? budgets.close(account, call.label(), limit).thenReturn(answer)
                  : Mono.just(answer);
            });
  }

  private static boolean isTokenRefused(ZoomAnswer<JsonNode> answer) {
    return answer instanceof No<JsonNode>(ZoomRefusal.TokenRefused _);
  }

  private static boolean isBrokenRead(ZoomCall call, ZoomAnswer<JsonNode> answer) {
    return call.isRead()
        && answer instanceof NotKnown<JsonNode>(ZoomOutage(Cause cause, boolean sent, var _))
        && cause == Cause.CONNECTION
        && sent;
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
