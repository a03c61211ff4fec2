/** Registering people, here and on Zoom, and taking it back. */
@NullMarked
package io.rollcall.registrant.registering;

import org.jspecify.annotations.NullMarked;
