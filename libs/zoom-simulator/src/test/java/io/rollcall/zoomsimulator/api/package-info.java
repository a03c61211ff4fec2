/** Pages and refusals, without a server. */
@NullMarked
package io.rollcall.zoomsimulator.api;

import org.jspecify.annotations.NullMarked;
