package io.rollcall.meeting.web;

import io.rollcall.contracts.Words;
import io.rollcall.platform.accounts.Account;
import io.rollcall.zoomclient.accounts.AccountCheck;
import io.rollcall.zoomclient.accounts.HostCheck;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.No;
import io.rollcall.zoomclient.answers.ZoomAnswer.NotKnown;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomError;
import io.rollcall.zoomclient.answers.ZoomRefusal.Postponed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account can be used.
 *
 * @param plan as configured; Zoom does not tell
 * @param missingScopes by service; null where Zoom does not tell the scopes
 */
record AccountCheckJson(
    String account,
    String kind,
    String plan,
    TokenJson token,
    @Nullable Map<String, Set<String>> missingScopes,
    HostsJson hosts) {

  static AccountCheckJson of(Account account, AccountCheck check) {
    return new AccountCheckJson(
        account.key(),
        Words.of(account.kind()),
        Words.of(account.plan()),
        new TokenJson(value(check.token()), failure(check.token())),
        check.missingScopes().orElse(null),
        new HostsJson(value(check.hosts().map(AccountCheckJson::shown)), failure(check.hosts())));
  }

  /** Either until when a token is good, or why there is none. */
  record TokenJson(@Nullable Instant until, @Nullable FailureJson failure) {}

  /** Either how each host stands, or why that is not known. */
  record HostsJson(@Nullable List<HostCheckJson> items, @Nullable FailureJson failure) {}

  /** A host of the account file: licensed, basic or missing. */
  record HostCheckJson(String email, String standing) {}

  /**
   * What went wrong.
   *
   * @param zoom what Zoom said; null when it said nothing
   */
  record FailureJson(String reason, @Nullable ZoomError zoom) {}

  private static List<HostCheckJson> shown(List<HostCheck> hosts) {
    return hosts.stream()
        .map(host -> new HostCheckJson(host.email(), Words.of(host.standing())))
        .toList();
  }

  private static <T> @Nullable T value(ZoomAnswer<T> answer) {
    return answer instanceof Yes<T>(var value, var _) ? value : null;
  }

  private static @Nullable FailureJson failure(ZoomAnswer<?> answer) {
    return switch (answer) {
      case Yes<?> _ -> null;
      case No<?>(Postponed _) -> new FailureJson("postponed", null);
      case No<?>(var refusal) -> new FailureJson("refused", refusal.error());
      case NotKnown<?>(var outage) -> new FailureJson(Words.of(outage.cause()), null);
    };
  }
}
