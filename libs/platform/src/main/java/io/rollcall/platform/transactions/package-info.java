/** What must happen within the caller's transaction. */
@NullMarked
package io.rollcall.platform.transactions;

import org.jspecify.annotations.NullMarked;
