package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Subscription;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Failed challenges in a row: after six Zoom stops sending, until one succeeds. */
@Component
class SubscriptionHealth {

  private static final int DISABLED_AFTER = 6;
  private static final int LIMIT = 10_000;

  private final Map<URI, Integer> failures = new ConcurrentHashMap<>();

  boolean isDisabled(Subscription subscription) {
    return failures.getOrDefault(subscription.url(), 0) >= DISABLED_AFTER;
  }

  void note(Subscription subscription, boolean valid) {
    if (valid) {
      failures.remove(subscription.url());
    } else if (failures.size() < LIMIT) {
      failures.merge(subscription.url(), 1, Integer::sum);
    }
  }
}
