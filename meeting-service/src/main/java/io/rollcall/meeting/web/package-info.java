/** The resources under {@code /api/v1/meetings}. */
@NullMarked
package io.rollcall.meeting.web;

import org.jspecify.annotations.NullMarked;
