package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Sends events to every subscription of their account, disturbed where that was asked for. */
@Component
public class Webhooks {

  private final Deliveries deliveries;
  private final Disturbances disturbances;
  private final SubscriptionHealth health;
  private final Courier courier;

  Webhooks(
      Deliveries deliveries,
      Disturbances disturbances,
      SubscriptionHealth health,
      Courier courier) {
    this.deliveries = deliveries;
    this.disturbances = disturbances;
    this.health = health;
    this.courier = courier;
  }

  /** Orders in which held deliveries are released. */
  public enum ReleaseOrder {
    SAME,
    REVERSE,
    SHUFFLE
  }

  /** Sends the event, to be delivered soon after this returns; answers the deliveries' ids. */
  public List<Long> publish(ZoomEvent event) {
    var disturbance = disturbances.take(event);
    return event.account().webhooks().stream()
        .map(subscription -> publish(event, subscription, disturbance))
        .toList();
  }

  /** Sends a delivery again under its request id, whatever became of it. */
  public Optional<Long> again(long id) {
    return deliveries.byId(id).map(delivery -> repeat(delivery, delivery.requestId()).id());
  }

  /** Sends what was held; answers how many. The seed decides the shuffled order. */
  public int release(ReleaseOrder order, long seed) {
    var held = new ArrayList<>(deliveries.held());
    switch (order) {
      case SAME -> {}
      case REVERSE -> Collections.reverse(held);
      case SHUFFLE -> Collections.shuffle(held, new Random(seed));
    }
    courier.sendInTurn(held);
    return held.size();
  }

  private long publish(
      ZoomEvent event, Subscription subscription, Optional<Disturbance> disturbance) {
    var delivery = deliveries.open(Ids.request(), event, subscription);
    if (health.isDisabled(subscription)) {
      delivery.become(DeliveryState.LOST);
    } else if (disturbance.isEmpty()) {
      courier.send(delivery, Duration.ZERO);
    } else {
      disturb(delivery, disturbance.get());
    }
    return delivery.id();
  }

  private void disturb(Delivery delivery, Disturbance disturbance) {
    var delay = disturbance.delayOrNone();
    switch (disturbance.action()) {
      case LOSE -> delivery.become(DeliveryState.LOST);
      case HOLD -> delivery.become(DeliveryState.HELD);
      case LATE -> courier.send(delivery, delay);
      case TWICE -> {
        courier.send(delivery, Duration.ZERO);
        courier.send(twin(delivery, delivery.requestId()), delay);
      }
      case COPY -> {
        courier.send(delivery, Duration.ZERO);
        courier.send(twin(delivery, Ids.request()), delay);
      }
    }
  }

  private Delivery repeat(Delivery delivery, String requestId) {
    var twin = twin(delivery, requestId);
    courier.send(twin, Duration.ZERO);
    return twin;
  }

  private Delivery twin(Delivery delivery, String requestId) {
    return deliveries.open(requestId, delivery.event(), delivery.subscription());
  }
}
