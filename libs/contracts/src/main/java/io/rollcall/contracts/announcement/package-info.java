/** The values of the topic {@code rollcall.announcement}. */
@NullMarked
package io.rollcall.contracts.announcement;

import org.jspecify.annotations.NullMarked;
