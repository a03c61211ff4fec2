/** Stores that forget. */
@NullMarked
package io.rollcall.zoomsimulator.bounded;

import org.jspecify.annotations.NullMarked;
