/** The ledger of calls: what was asked of the REST API, how often, and with which bodies. */
@NullMarked
package io.rollcall.zoomsimulator.calls;

import org.jspecify.annotations.NullMarked;
