/** Lists of meetings: what a caller may find, and how it is found. */
@NullMarked
package io.rollcall.meeting.listing;

import org.jspecify.annotations.NullMarked;
