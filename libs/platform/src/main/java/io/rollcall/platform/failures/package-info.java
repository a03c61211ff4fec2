/** What may be tried again for ever, and what never will work. */
@NullMarked
package io.rollcall.platform.failures;

import org.jspecify.annotations.NullMarked;
