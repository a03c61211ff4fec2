package io.rollcall.meeting.scheduling;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who may hold a meeting on Zoom. Left open, it is the first account. */
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
   * The host with this e-mail, or all that can do what is wanted, else the first of all.
   *
   * @return empty when the account has none such
   */
  public List<Account.Host> hosts(
      Account account, @Nullable String email, Predicate<Account.Host> can) {
    if (email != null) {
      return account.host(email).stream().toList();
    }
    List<Account.Host> able = account.hosts().stream().filter(can).toList();
    return able.isEmpty() ? account.hosts().stream().limit(1).toList() : able;
  }
}
