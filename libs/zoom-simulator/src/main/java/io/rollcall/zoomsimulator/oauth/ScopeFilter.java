package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what the token's app has no scope for, and names the scopes; JWT apps have none. */
@Component
@Order(30)
class ScopeFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    @Nullable Account account = exchange.getAttribute(Account.ATTRIBUTE);
    @Nullable Operation operation = exchange.getAttribute(Operation.ATTRIBUTE);
    if (account == null || operation == null || operation.scope() == null) {
      return chain.filter(exchange);
    }
    boolean isLegacy = exchange.getAttribute(CallerFilter.LEGACY) != null;
    return isLegacy || !account.rules().withoutScopes().contains(operation.scope())
        ? chain.filter(exchange)
        : CallerFilter.refuse(exchange, HttpStatus.BAD_REQUEST, 4711, lacks(operation.scope()));
  }

  private static String lacks(String scope) {
    return "Invalid access token, does not contain scopes:[" + scope + ", " + scope + ":admin].";
  }
}
