/** What this service asks of Zoom, in its own words. */
@NullMarked
package io.rollcall.meeting.zoom;

import org.jspecify.annotations.NullMarked;
