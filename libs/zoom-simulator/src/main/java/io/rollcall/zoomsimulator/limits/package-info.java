/** Zoom's rate limits: per second and day by label, per user and per registrant by day. */
@NullMarked
package io.rollcall.zoomsimulator.limits;

import org.jspecify.annotations.NullMarked;
