/** Rules of meetings that need no server. */
@NullMarked
package io.rollcall.zoomsimulator.meetings;

import org.jspecify.annotations.NullMarked;
