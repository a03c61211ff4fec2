/** Quotas and counters, without a server. */
@NullMarked
package io.rollcall.zoomsimulator.limits;

import org.jspecify.annotations.NullMarked;
