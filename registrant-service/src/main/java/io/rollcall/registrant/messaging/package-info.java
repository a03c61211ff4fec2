/** What Zoom reports about registrations. */
@NullMarked
package io.rollcall.registrant.messaging;

import org.jspecify.annotations.NullMarked;
