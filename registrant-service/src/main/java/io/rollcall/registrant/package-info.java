/** Registrants of meetings, and the way in: nothing of it is built yet. */
@NullMarked
package io.rollcall.registrant;

import org.jspecify.annotations.NullMarked;
