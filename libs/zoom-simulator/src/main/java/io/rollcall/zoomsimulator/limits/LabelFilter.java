package io.rollcall.zoomsimulator.limits;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Plan;
import io.rollcall.zoomsimulator.api.Label;
import io.rollcall.zoomsimulator.api.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts every call against its label, and tells category, limit and remaining on every answer.
 * Without a plan it counts as a business account and refuses nothing.
 */
@Component
@Order(40)
class LabelFilter implements WebFilter {

  private final Counters counters;

  LabelFilter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Account account = exchange.getAttribute(Account.ATTRIBUTE);
    Operation operation = exchange.getAttribute(Operation.ATTRIBUTE);
    if (account == null || operation == null || operation.label() == null) {
      return chain.filter(exchange);
    }
    return refusal(account, operation.label(), exchange)
        .map(refusal -> TooManyCalls.write(exchange, refusal))
        .orElseGet(() -> chain.filter(exchange));
  }

  private Optional<TooManyCalls> refusal(Account account, Label label, ServerWebExchange exchange) {
    @Nullable Plan enforced = account.rules().plan();
    var plan = enforced == null ? Plan.BUSINESS : enforced;
    var quota = Quota.of(plan, label);
    int calls = counters.inWindow(account.key() + " " + label, quota.window());
    int today = counters.today(account.key() + " " + Quota.dayKey(plan, label));
    var headers = exchange.getResponse().getHeaders();
    headers.set("X-RateLimit-Category", label.category());
    headers.set("X-RateLimit-Limit", Integer.toString(quota.calls()));
    headers.set("X-RateLimit-Remaining", Integer.toString(Math.max(0, quota.calls() - calls)));
    if (enforced == null) {
      return Optional.empty();
    }
    if (quota.perDay() != null && today > quota.perDay()) {
      return Optional.of(TooManyCalls.TODAY);
    }
    return calls > quota.calls() ? Optional.of(TooManyCalls.AT_ONCE) : Optional.empty();
  }
}
