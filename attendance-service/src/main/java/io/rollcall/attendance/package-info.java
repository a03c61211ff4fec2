/** Signatures, sheets and presence: nothing of it is built yet. */
@NullMarked
package io.rollcall.attendance;

import org.jspecify.annotations.NullMarked;
