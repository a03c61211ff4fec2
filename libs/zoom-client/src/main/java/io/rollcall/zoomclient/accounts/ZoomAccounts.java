package io.rollcall.zoomclient.accounts;

import io.rollcall.platform.accounts.Account;
import io.rollcall.zoomclient.accounts.HostCheck.Standing;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.NotKnown;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.tokens.AccessToken;
import io.rollcall.zoomclient.tokens.AccessTokens;
import io.rollcall.zoomclient.users.ZoomUser;
import io.rollcall.zoomclient.users.ZoomUsers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Checks accounts, for operators. No method fails: what went wrong stands in the answer. */
public final class ZoomAccounts {

  private final AccessTokens tokens;
  private final ZoomUsers users;
  private final Duration within;

  /**
   * @param within how long a check may take; what Zoom has not answered by then is a time-out
   */
  public ZoomAccounts(AccessTokens tokens, ZoomUsers users, Duration within) {
    this.tokens = tokens;
    this.users = users;
    this.within = within;
  }

  /** Asks Zoom for a new token, so that a changed app shows, and for the users of the account. */
  public Mono<AccountCheck> check(Account account) {
    return Mono.defer(() -> check(account, Mono.delay(within).cache()));
  }

  private Mono<AccountCheck> check(Account account, Mono<Long> end) {
    return until(end, tokens.renewed(account))
        .flatMap(
            token ->
                token instanceof Yes<AccessToken>
                    ? until(end, users.list(account.key())).map(all -> check(account, token, all))
                    : Mono.just(check(account, token, token.map(_ -> List.of()))));
  }

  private static <T> Mono<ZoomAnswer<T>> until(Mono<Long> end, Mono<ZoomAnswer<T>> answer) {
    ZoomAnswer<T> late = new NotKnown<>(new ZoomOutage(Cause.TIME_OUT, false));
    return answer.timeout(end, Mono.just(late));
  }

  private static AccountCheck check(
      Account account, ZoomAnswer<AccessToken> token, ZoomAnswer<List<ZoomUser>> users) {
    return new AccountCheck(
        token.map(AccessToken::until),
        token instanceof Yes<AccessToken>(var good, var _)
            ? good.scopes().map(NeededScopes::missing)
            : Optional.empty(),
        users.map(all -> hosts(account, all)));
  }

  private static List<HostCheck> hosts(Account account, List<ZoomUser> users) {
    Map<String, ZoomUser> byEmail =
        users.stream()
            .filter(user -> user.email() != null)
            .collect(
                Collectors.toMap(
                    user -> lowerCase(String.valueOf(user.email())),
                    Function.identity(),
                    (one, _) -> one));
    return account.hosts().stream()
        .map(host -> new HostCheck(host.email(), standing(byEmail.get(lowerCase(host.email())))))
        .toList();
  }

  private static Standing standing(@Nullable ZoomUser user) {
    if (user == null) {
      return Standing.MISSING;
    }
    return user.isLicensed() ? Standing.LICENSED : Standing.BASIC;
  }

  private static String lowerCase(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
