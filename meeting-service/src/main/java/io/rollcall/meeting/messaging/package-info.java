/** What Zoom reports, read from Kafka. */
@NullMarked
package io.rollcall.meeting.messaging;

import org.jspecify.annotations.NullMarked;
