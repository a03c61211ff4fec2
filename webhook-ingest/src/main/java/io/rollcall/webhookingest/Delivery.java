package io.rollcall.webhookingest;

/**
 * A body that is proved to be Zoom's.
 *
 * @param body as it came, byte for byte
 */
record Delivery(Sender sender, byte[] body, EventHead head, TraceParent trace) {}
