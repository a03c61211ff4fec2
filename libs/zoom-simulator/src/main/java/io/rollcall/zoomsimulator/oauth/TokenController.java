package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code POST /oauth/token} of Server-to-Server OAuth; parameters in the query or as a form. */
@RestController
class TokenController {

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final Scopes scopes;

  TokenController(Accounts accounts, AccessTokens tokens, Scopes scopes) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.scopes = scopes;
  }

  @PostMapping("/oauth/token")
  Mono<ResponseEntity<Map<String, Object>>> token(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(form -> answer(authorization, exchange.getRequest().getQueryParams(), form));
  }

  private ResponseEntity<Map<String, Object>> answer(
      @Nullable String authorization,
      MultiValueMap<String, String> query,
      MultiValueMap<String, String> form) {
    var account = BasicCredentials.of(authorization).flatMap(this::account);
    if (account.isEmpty()) {
      return OAuthAnswer.invalidClient();
    }
    if (account.get().rules().deactivated()) {
      return OAuthAnswer.deactivated();
    }
    if (!"account_credentials".equals(either("grant_type", query, form))) {
      return OAuthAnswer.unsupportedGrantType();
    }
    if (!account.get().accountId().equals(either("account_id", query, form))) {
      return OAuthAnswer.badRequest();
    }
    return OAuthAnswer.token(
        tokens.issue(account.get().key()),
        tokens.lifeSeconds(),
        scopes.of(account.get()),
        account.get().rules().apiUrl());
  }

  private Optional<Account> account(BasicCredentials given) {
    return accounts
        .byClientId(given.id())
        .filter(account -> given.secret().equals(account.clientSecret()));
  }

  private static @Nullable String either(
      String name, MultiValueMap<String, String> query, MultiValueMap<String, String> form) {
    var value = query.getFirst(name);
    return value != null ? value : form.getFirst(name);
  }
}
