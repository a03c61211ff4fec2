/** The simulator as a whole, over HTTP. */
@NullMarked
package io.rollcall.zoomsimulator;

import org.jspecify.annotations.NullMarked;
