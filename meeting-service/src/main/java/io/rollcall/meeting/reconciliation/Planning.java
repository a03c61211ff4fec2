package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.persistence.Runs;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees to it that every account has a reconciliation that waits for its time, or goes on. */
@Component
class Planning {

  private final Runs runs;
  private final Accounts accounts;
  private final ReconciliationProperties properties;
  private final ReconciliationMetrics metrics;

  Planning(
      Runs runs,
      Accounts accounts,
      ReconciliationProperties properties,
      ReconciliationMetrics metrics) {
    this.runs = runs;
    this.accounts = accounts;
    this.properties = properties;
    this.metrics = metrics;
  }

  /** And measures how long ago each was reconciled. */
  Mono<Void> planAll() {
    List<String> keys = accounts.all().stream().map(Account::key).toList();
    return first(keys).then(Mono.defer(() -> runs.ages(keys))).doOnNext(metrics::ages).then();
  }

  /**
   * Has an account reconciled now, thoroughly. Between the two steps the open one may end: then
   * there is a next one.
   *
   * @return true when it is being reconciled already, which is joined
   */
  Mono<Boolean> now(String account) {
    return first(List.of(account))
        .then(Mono.defer(() -> runs.hurry(account)))
        .repeatWhenEmpty(ends -> ends);
  }

  private Mono<Void> first(List<String> keys) {
    Duration half = properties.every().dividedBy(2);
    return runs.plan(keys, half, half);
  }
}
