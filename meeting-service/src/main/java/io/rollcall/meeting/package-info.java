/** Meetings, their planned times, the times they took place, and what Zoom reported about them. */
@NullMarked
package io.rollcall.meeting;

import org.jspecify.annotations.NullMarked;
