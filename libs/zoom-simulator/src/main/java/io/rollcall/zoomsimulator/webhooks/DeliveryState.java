package io.rollcall.zoomsimulator.webhooks;

/** Where a delivery stands. */
public enum DeliveryState {
  /** Kept back until it is released. */
  HELD(true),
  /** In the queue, late on request, or between two attempts. */
  WAITING(true),
  DELIVERED(false),
  /** Answered 3xx or 4xx: Zoom never sends it again. */
  REFUSED(false),
  /** Every retry failed. */
  GIVEN_UP(false),
  /** Never sent, on request or because the subscription is disabled. */
  LOST(false);

  private final boolean pending;

  DeliveryState(boolean pending) {
    this.pending = pending;
  }

  public boolean isPending() {
    return pending;
  }
}
