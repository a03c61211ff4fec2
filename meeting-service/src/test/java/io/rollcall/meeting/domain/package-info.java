/** The rules, without a server. */
@NullMarked
package io.rollcall.meeting.domain;

import org.jspecify.annotations.NullMarked;
