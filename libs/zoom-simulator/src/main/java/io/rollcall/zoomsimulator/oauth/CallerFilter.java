package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.calls.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets only bearers of a living token into /v2, and tells the controllers whose it is. */
@Component
@Order(20)
class CallerFilter implements WebFilter {

  /** Request attribute that is there when the token was signed by a JWT app. */
  static final String LEGACY = "zoom.legacy";

  private final AccessTokens tokens;
  private final LegacyTokens legacyTokens;
  private final Accounts accounts;

  CallerFilter(AccessTokens tokens, LegacyTokens legacyTokens, Accounts accounts) {
    this.tokens = tokens;
    this.legacyTokens = legacyTokens;
    this.accounts = accounts;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getPath().value().startsWith("/v2/")) {
      return chain.filter(exchange);
    }
    var grant = bearer(exchange).flatMap(this::grant);
    if (grant.isEmpty()) {
      return refuse(exchange, "Invalid access token.");
    }
    if (!Instant.now().isBefore(grant.get().until())) {
      return refuse(exchange, "Access token is expired.");
    }
    var account = accounts.byKey(grant.get().account());
    if (account.isEmpty()) {
      return refuse(exchange, "Invalid access token.");
    }
    exchange.getAttributes().put(Account.ATTRIBUTE, account.get());
    if (grant.get().legacy()) {
      exchange.getAttributes().put(LEGACY, true);
    }
    if (exchange.getAttribute(Call.ATTRIBUTE) instanceof Call call) {
      call.by(account.get().key());
    }
    return chain.filter(exchange);
  }

  private Optional<AccessTokens.Grant> grant(String token) {
    return Optional.ofNullable(tokens.find(token)).or(() -> legacyTokens.verify(token));
  }

  private static Optional<String> bearer(ServerWebExchange exchange) {
    @Nullable String header = exchange.getRequest().getHeaders().getFirst("Authorization");
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(header.substring(7).trim())
        : Optional.empty();
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, String message) {
    return refuse(exchange, HttpStatus.UNAUTHORIZED, 124, message);
  }

  static Mono<Void> refuse(
      ServerWebExchange exchange, HttpStatus status, int code, String message) {
    var response = exchange.getResponse();
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    var body = "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
    return response.writeWith(
        Mono.just(response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
  }
}
