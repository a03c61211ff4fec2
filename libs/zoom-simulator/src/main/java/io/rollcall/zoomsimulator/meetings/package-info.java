/** Meetings of Zoom's REST API: creating, reading and listing them, with Zoom's refusals. */
@NullMarked
package io.rollcall.zoomsimulator.meetings;

import org.jspecify.annotations.NullMarked;
