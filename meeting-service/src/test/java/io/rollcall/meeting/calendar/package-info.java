/** Tests of what stands in calendars, and of what is remembered for them. */
@NullMarked
package io.rollcall.meeting.calendar;

import org.jspecify.annotations.NullMarked;
