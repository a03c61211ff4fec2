/** What other services publish, as far as it counts here. */
@NullMarked
package io.rollcall.registrant.copies;

import org.jspecify.annotations.NullMarked;
