/** What Zoom reports: each event once, and not before its meeting is known. */
@NullMarked
package io.rollcall.platform.zoomevents;

import org.jspecify.annotations.NullMarked;
