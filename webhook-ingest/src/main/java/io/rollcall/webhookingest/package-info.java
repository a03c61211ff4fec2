/** Verifies what Zoom sends and publishes it, byte for byte, before it says yes. */
@NullMarked
package io.rollcall.webhookingest;

import org.jspecify.annotations.NullMarked;
