package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Subscription;
import java.util.ArrayList;
import java.util.List;

/**
 * One event on its way to one subscription. Request id and bytes stay the same over all attempts.
 */
public final class Delivery {

  private final long id;
  private final String requestId;
  private final ZoomEvent event;
  private final Subscription subscription;
  private final List<Attempt> attempts = new ArrayList<>();
  private DeliveryState state = DeliveryState.WAITING;

  Delivery(long id, String requestId, ZoomEvent event, Subscription subscription) {
    this.id = id;
    this.requestId = requestId;
    this.event = event;
    this.subscription = subscription;
  }

  public long id() {
    return id;
  }

  public String requestId() {
    return requestId;
  }

  public ZoomEvent event() {
    return event;
  }

  public Subscription subscription() {
    return subscription;
  }

  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  public synchronized DeliveryState state() {
    return state;
  }

  synchronized void become(DeliveryState next) {
    state = next;
  }

  /**
   * Notes the attempt; answers whether the one after it is due, and the state follows from that.
   */
  synchronized boolean retryAfter(Attempt attempt, int retriesAtMost) {
    var verdict = Verdict.of(attempt, attempts.isEmpty());
    attempts.add(attempt);
    boolean retry = verdict == Verdict.RETRY && attempts.size() <= retriesAtMost;
    state =
        switch (verdict) {
          case DELIVERED -> DeliveryState.DELIVERED;
          case REFUSED -> DeliveryState.REFUSED;
          case RETRY -> retry ? DeliveryState.WAITING : DeliveryState.GIVEN_UP;
        };
    return retry;
  }
}
