/** Calendars that people subscribe to: their secret links, and what stands in them. */
@NullMarked
package io.rollcall.meeting.calendar;

import org.jspecify.annotations.NullMarked;
