/** Sending each person in through the right link. */
@NullMarked
package io.rollcall.registrant.joining;

import org.jspecify.annotations.NullMarked;
