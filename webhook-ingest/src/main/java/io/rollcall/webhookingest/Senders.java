package io.rollcall.webhookingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Account.Kind;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.Secrets;
import io.rollcall.platform.accounts.WebhookSecrets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The accounts that may send now, their secrets ready for use. Follows the files. */
final class Senders {

  private static final WebhookSecrets NONE = new WebhookSecrets(List.of(), null);

  private final Accounts accounts;
  private final Secrets<WebhookSecrets> secrets;
  private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

  Senders(Accounts accounts, Secrets<WebhookSecrets> secrets) {
    this.accounts = accounts;
    this.secrets = secrets;
  }

  Optional<Sender> byAccount(String key) {
    return accounts.byKey(key).map(this::sender);
  }

  List<Sender> all() {
    return accounts.all().stream().map(this::sender).toList();
  }

  private Sender sender(Account account) {
    WebhookSecrets loaded = secrets.of(account.key()).orElse(NONE);
    Known last = known.get(account.key());
    if (last != null && last.account == account && last.secrets == loaded) {
      return last.sender;
    }
    Sender sender = senderOf(account, loaded);
    known.put(account.key(), new Known(account, loaded, sender));
    return sender;
  }

  private static Sender senderOf(Account account, WebhookSecrets loaded) {
    List<SecretToken> tokens = loaded.secretTokens().stream().map(SecretToken::new).toList();
    return new Sender(
        account.key(), account.zoomAccountIds(), tokens, verificationToken(account, loaded));
  }

  /** Counts only for the retired kind of app, and there only while it has no secret. */
  private static byte @Nullable [] verificationToken(Account account, WebhookSecrets loaded) {
    String token = loaded.verificationToken();
    boolean counts = account.kind() == Kind.JWT && loaded.secretTokens().isEmpty();
    return counts && token != null && !token.isEmpty() ? token.getBytes(UTF_8) : null;
  }

  private record Known(Account account, WebhookSecrets secrets, Sender sender) {}
}
