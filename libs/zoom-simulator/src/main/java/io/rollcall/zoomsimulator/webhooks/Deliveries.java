package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Subscription;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The log of deliveries, bounded: of the finished ones the oldest are forgotten. */
@Component
public class Deliveries {

  private final int limit;
  private final Map<Long, Delivery> byId = new LinkedHashMap<>();
  private long lastId;

  Deliveries(WebhookSettings settings) {
    this.limit = settings.kept();
  }

  /**
   * @throws IllegalStateException when as many deliveries as are kept at most are under way
   */
  synchronized Delivery open(String requestId, ZoomEvent event, Subscription subscription) {
    if (byId.size() >= limit) {
      forgetOldestFinished();
    }
    var delivery = new Delivery(++lastId, requestId, event, subscription);
    byId.put(delivery.id(), delivery);
    return delivery;
  }

  public synchronized Optional<Delivery> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Newest first. */
  public synchronized List<Delivery> newest(Predicate<Delivery> condition, int atMost) {
    return List.copyOf(byId.values()).reversed().stream().filter(condition).limit(atMost).toList();
  }

  /** How many stand where. */
  public synchronized Map<DeliveryState, Long> counts() {
    var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
    for (var state : DeliveryState.values()) {
      counts.put(state, 0L);
    }
    byId.values().forEach(delivery -> counts.merge(delivery.state(), 1L, Long::sum));
    return counts;
  }

  /** Oldest first. */
  synchronized List<Delivery> held() {
    return byId.values().stream().filter(each -> each.state() == DeliveryState.HELD).toList();
  }

  /** Forgets everything; what was under way is not sent any more. */
  public synchronized void clear() {
    byId.values().stream()
        .filter(delivery -> delivery.state().isPending())
        .forEach(delivery -> delivery.become(DeliveryState.LOST));
    byId.clear();
  }

  private void forgetOldestFinished() {
    for (var all = byId.values().iterator(); all.hasNext(); ) {
      if (!all.next().state().isPending()) {
        all.remove();
        return;
      }
    }
    throw new IllegalStateException("too many deliveries under way: " + byId.size());
  }
}
