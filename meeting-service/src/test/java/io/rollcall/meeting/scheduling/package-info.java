/** Tests of what becomes of orders. */
@NullMarked
package io.rollcall.meeting.scheduling;

import org.jspecify.annotations.NullMarked;
