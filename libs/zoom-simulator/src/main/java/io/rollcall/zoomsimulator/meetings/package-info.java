/** Meetings and webinars: planning, reading, changing, deleting and listing them. */
@NullMarked
package io.rollcall.zoomsimulator.meetings;

import org.jspecify.annotations.NullMarked;
