/** Registrants of meetings, and the way in. */
@NullMarked
package io.rollcall.registrant;

import org.jspecify.annotations.NullMarked;
