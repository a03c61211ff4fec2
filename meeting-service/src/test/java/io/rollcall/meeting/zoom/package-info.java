/** Tests of what Zoom is told. */
@NullMarked
package io.rollcall.meeting.zoom;

import org.jspecify.annotations.NullMarked;
