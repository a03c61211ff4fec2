/** What managers announce of their meetings, and who gets to see it. */
@NullMarked
package io.rollcall.meeting.announcements;

import org.jspecify.annotations.NullMarked;
