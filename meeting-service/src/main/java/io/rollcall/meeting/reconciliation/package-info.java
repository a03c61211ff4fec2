/** Finds out on Zoom what its webhooks did not tell, and makes it true here. */
@NullMarked
package io.rollcall.meeting.reconciliation;

import org.jspecify.annotations.NullMarked;
