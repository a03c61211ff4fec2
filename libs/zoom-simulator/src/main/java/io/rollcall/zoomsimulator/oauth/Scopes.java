package io.rollcall.zoomsimulator.oauth;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Operations;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an account's app may do: everything that is played, but what its rules take away. */
@Component
class Scopes {

  private final Operations operations;

  Scopes(Operations operations) {
    this.operations = operations;
  }

  /** As in {@code scope} of the token answer: account-wide scopes end in {@code :admin}. */
  String of(Account account) {
    return operations.scopes().stream()
        .filter(scope -> !account.rules().withoutScopes().contains(scope))
        .map(scope -> scope + ":admin")
        .collect(Collectors.joining(" "));
  }
}
