/** Changes leave here: stored, and told to the other services, in one transaction. */
@NullMarked
package io.rollcall.meeting.publishing;

import org.jspecify.annotations.NullMarked;
