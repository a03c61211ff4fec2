/** The whole system on one machine. All that it knows stands in files, so no daemon is needed. */
@NullMarked
package io.rollcall.local;

import org.jspecify.annotations.NullMarked;
