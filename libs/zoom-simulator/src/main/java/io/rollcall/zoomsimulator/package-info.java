/** A Zoom to develop and test against. */
@NullMarked
package io.rollcall.zoomsimulator;

import org.jspecify.annotations.NullMarked;
