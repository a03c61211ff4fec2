/** What other services own, copied by revision. */
@NullMarked
package io.rollcall.platform.copies;

import org.jspecify.annotations.NullMarked;
