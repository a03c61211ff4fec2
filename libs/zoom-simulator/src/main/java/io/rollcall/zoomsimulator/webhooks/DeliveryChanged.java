package io.rollcall.zoomsimulator.webhooks;

/** A delivery was opened, attempted, or given up: for those in this process who follow it. */
public record DeliveryChanged(Delivery delivery) {}
