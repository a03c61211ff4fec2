/** Meetings that take place: who comes, goes, is cut off and comes back. */
@NullMarked
package io.rollcall.zoomsimulator.people;

import org.jspecify.annotations.NullMarked;
