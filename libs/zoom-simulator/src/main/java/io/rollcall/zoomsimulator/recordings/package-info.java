/** Cloud recordings: their lists, their life, and what Zoom reports about them; no media. */
@NullMarked
package io.rollcall.zoomsimulator.recordings;

import org.jspecify.annotations.NullMarked;
