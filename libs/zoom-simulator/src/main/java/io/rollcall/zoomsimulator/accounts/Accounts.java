package io.rollcall.zoomsimulator.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The accounts, at most 100; those of the settings at first. */
@Component
public class Accounts {

  private static final int LIMIT = 100;

  private final Map<String, Account> byKey = new ConcurrentSkipListMap<>();

  Accounts(ConfiguredAccounts settings) {
    settings.accounts().forEach(this::put);
  }

  /** Adds an account, or replaces the one with this key. */
  public synchronized void put(Account account) {
    if (!byKey.containsKey(account.key()) && byKey.size() >= LIMIT) {
      throw new IllegalArgumentException("at most " + LIMIT + " accounts");
    }
    byKey.put(account.key(), account);
  }

  public synchronized void remove(String key) {
    byKey.remove(key);
  }

  public Collection<Account> all() {
    return List.copyOf(byKey.values());
  }

  public Optional<Account> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public Optional<Account> byClientId(String clientId) {
    return first(account -> clientId.equals(account.clientId()));
  }

  public Optional<Account> byApiKey(String apiKey) {
    return first(account -> apiKey.equals(account.apiKey()));
  }

  private Optional<Account> first(Predicate<Account> condition) {
    return byKey.values().stream().filter(condition).findFirst();
  }
}
