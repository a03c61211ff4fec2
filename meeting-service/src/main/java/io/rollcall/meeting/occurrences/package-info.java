/** The times that a meeting took place, and how they become known. */
@NullMarked
package io.rollcall.meeting.occurrences;

import org.jspecify.annotations.NullMarked;
