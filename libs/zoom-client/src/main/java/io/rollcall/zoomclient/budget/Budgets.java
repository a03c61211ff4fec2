package io.rollcall.zoomclient.budget;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Account.Plan;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Zoom's rate limits, kept ahead of time.
 *
 * <ol>
 *   <li>All replicas together never send more than the service's share, in any second or on a day.
 *   <li>Background work never takes more than half of it.
 *   <li>After a 429 about the account nothing is given until its time, to any replica; permits that
 *       other replicas hold by then are good for 200 ms at most.
 *   <li>Without the database nothing is sent.
 * </ol>
 */
public final class Budgets {

  private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);
  private static final Duration DATABASE_WITHIN = Duration.ofSeconds(2);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final BudgetRows rows;
  private final BudgetSettings settings;
  private final Remaining remaining;
  private final Map<Draw, Budget> budgets = new ConcurrentHashMap<>();

  public Budgets(ConnectionFactory database, BudgetSettings settings, MeterRegistry meters) {
    this.rows = new BudgetRows(database);
    this.settings = settings;
    this.remaining = new Remaining(meters);
  }

  private record Draw(BudgetKey key, Plan plan, Urgency urgency) {}

  /** Completes with yes when a call may be sent, else with {@link ZoomRefusal.Postponed}. */
  public Mono<ZoomAnswer<Done>> enter(Account account, Label label) {
    BudgetKey key = new BudgetKey(account.key(), label);
    return Mono.deferContextual(
        context ->
            budgets
                .computeIfAbsent(new Draw(key, account.plan(), Urgency.of(context)), this::budget)
                .enter()
                .onErrorResume(failure -> Mono.just(away(failure))));
  }

  /** Gives nothing more until the end of a limit, if it is one of the account. */
  public Mono<Void> close(Account account, Label label, RateLimit limit) {
    if (!limit.isOfAccount()) {
      return Mono.empty();
    }
    BudgetKey key = new BudgetKey(account.key(), limit.category().flatMap(Label::of).orElse(label));
    budgets.forEach((draw, budget) -> dropIf(draw.key().equals(key), budget));
    remaining.hear(key, 0);
    return rows.close(key, time(limit))
        .timeout(DATABASE_WITHIN)
        .doOnError(Budgets::away)
        .onErrorComplete();
  }

  private Budget budget(Draw draw) {
    Quota quota =
        Quota.of(
            Limits.of(draw.plan(), draw.key().label()), settings.shares().of(draw.key().label()));
    return new Budget(
        wanted ->
            rows.take(draw.key(), quota, draw.urgency(), wanted)
                .timeout(DATABASE_WITHIN)
                .doOnNext(taken -> remaining.hear(draw.key(), taken.remaining())),
        quota.of(draw.urgency()),
        settings.patience(draw.urgency()),
        System::nanoTime);
  }

  private static void dropIf(boolean concerned, Budget budget) {
    if (concerned) {
      budget.drop();
    }
  }

  private static Duration time(RateLimit limit) {
    Duration left = Duration.between(Instant.now(), limit.until());
    return limit.kind() == RateLimit.Kind.PER_SECOND || left.isNegative() ? SECOND : left;
  }

  private static <T> ZoomAnswer<T> away(Throwable failure) {
    LOG.warn("The budget of Zoom's calls cannot be asked: {}", failure.toString());
    return ZoomAnswer.neverSent(Cause.BUDGET_AWAY);
  }
}
