/** The document of the API against the code. */
@NullMarked
package io.rollcall.meeting.web;

import org.jspecify.annotations.NullMarked;
