package io.rollcall.webhookingest;

import io.rollcall.platform.tracing.Trace;

/**
 * A body that is proved to be Zoom's.
 *
 * @param body as it came, byte for byte
 */
record Delivery(Sender sender, byte[] body, EventHead head, Trace trace) {}
