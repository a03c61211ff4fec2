/** Whole classes, played at a chosen speed. */
@NullMarked
package io.rollcall.zoomsimulator.scenarios;

import org.jspecify.annotations.NullMarked;
