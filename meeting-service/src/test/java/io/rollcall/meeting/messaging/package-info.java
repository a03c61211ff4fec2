/** What is read from events, on Zoom's own samples. */
@NullMarked
package io.rollcall.meeting.messaging;

import org.jspecify.annotations.NullMarked;
