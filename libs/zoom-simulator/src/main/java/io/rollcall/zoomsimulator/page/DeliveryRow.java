package io.rollcall.zoomsimulator.page;

import io.rollcall.zoomsimulator.webhooks.Delivery;
import io.rollcall.zoomsimulator.webhooks.DeliveryState;
import org.jspecify.annotations.Nullable;

/** A delivery as the page shows it. */
record DeliveryRow(
    long id,
    String account,
    String event,
    @Nullable Long meeting,
    DeliveryState state,
    int attempts,
    @Nullable Integer status) {

  static DeliveryRow of(Delivery delivery) {
    var attempts = delivery.attempts();
    return new DeliveryRow(
        delivery.id(),
        delivery.event().account().key(),
        delivery.event().type(),
        delivery.event().meeting(),
        delivery.state(),
        attempts.size(),
        attempts.isEmpty() ? null : attempts.getLast().status());
  }
}
