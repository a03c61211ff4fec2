/** What a meeting is, how what Zoom tells is merged, and what follows from it. JDK only. */
@NullMarked
package io.rollcall.meeting.domain;

import org.jspecify.annotations.NullMarked;
