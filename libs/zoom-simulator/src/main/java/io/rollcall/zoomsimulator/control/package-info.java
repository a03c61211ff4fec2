/** The JSON API under /control by which a test or a person directs the simulator. */
@NullMarked
package io.rollcall.zoomsimulator.control;

import org.jspecify.annotations.NullMarked;
