package io.rollcall.meeting.scheduling;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses who holds a meeting on Zoom. Left open, it is the first account and host that can. */
@Component
public class HostChoice {

  private final Accounts accounts;

  HostChoice(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account of this key, or the first; empty when there is none. */
  public Optional<Account> account(@Nullable String key) {
    return key == null ? accounts.all().stream().findFirst() : accounts.byKey(key);
  }

  /**
   * The host with this e-mail, or the first that can do what is wanted, else the first of all.
   *
   * @return empty when the account has none such
   */
  public Optional<Account.Host> host(
      Account account, @Nullable String email, Predicate<Account.Host> can) {
    if (email != null) {
      return account.host(email);
    }
    return account.hosts().stream()
        .filter(can)
        .findFirst()
        .or(() -> account.hosts().stream().findFirst());
  }
}
