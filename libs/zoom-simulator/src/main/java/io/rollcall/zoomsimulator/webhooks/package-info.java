/** Signed webhooks: their headers, their retries, and what is done to them on request. */
@NullMarked
package io.rollcall.zoomsimulator.webhooks;

import org.jspecify.annotations.NullMarked;
