/** Creating meetings so that no crash at any point leaves Zoom and this service apart. */
@NullMarked
package io.rollcall.meeting.scheduling;

import org.jspecify.annotations.NullMarked;
