/** Faults of the REST API on request: delays, refusals, pages of HTML, cut connections. */
@NullMarked
package io.rollcall.zoomsimulator.faults;

import org.jspecify.annotations.NullMarked;
