package io.rollcall.zoomsimulator.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Zoom account with one app. The app has client id and secret (Server-to-Server OAuth), or API
 * key and secret (the JWT apps that Zoom retired in 2023), or both.
 *
 * @param key how the control API names it
 * @param accountId Zoom's account id, as in {@code payload.account_id}
 * @param verificationToken sent in the {@code authorization} header of webhooks when given
 * @param webhooks at most 20; each gets its own copy of every event
 * @param hosts at most 1,000
 * @param rules how Zoom behaves towards this account; {@link AccountRules#USUAL} when left out
 */
public record Account(
    String key,
    String accountId,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String apiKey,
    @Nullable String apiSecret,
    @Nullable String verificationToken,
    List<Subscription> webhooks,
    List<Host> hosts,
    AccountRules rules) {

  /** Request attribute with the account of whoever calls the REST API. */
  public static final String ATTRIBUTE = "zoom.account";

  public Account {
    if (isMissing(key) || isMissing(accountId)) {
      throw new IllegalArgumentException("an account needs a key and an account id");
    }
    webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    rules = rules == null ? AccountRules.USUAL : rules;
    if (webhooks.size() > 20 || hosts.size() > 1000) {
      throw new IllegalArgumentException("at most 20 webhooks and 1,000 hosts");
    }
  }

  /** The host with this Zoom user id or e-mail. */
  public Optional<Host> host(String idOrEmail) {
    return hosts.stream().filter(host -> host.is(idOrEmail)).findFirst();
  }

  /** The same account under other rules. */
  public Account with(AccountRules other) {
    return new Account(
        key,
        accountId,
        clientId,
        clientSecret,
        apiKey,
        apiSecret,
        verificationToken,
        webhooks,
        hosts,
        other);
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.isBlank();
  }

  @Override
  public String toString() {
    return "Account[" + key + "]";
  }
}
