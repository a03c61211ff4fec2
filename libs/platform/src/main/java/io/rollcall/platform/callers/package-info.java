/** Who is asking: tokens are checked here, in every service, and become a caller. */
@NullMarked
package io.rollcall.platform.callers;

import org.jspecify.annotations.NullMarked;
