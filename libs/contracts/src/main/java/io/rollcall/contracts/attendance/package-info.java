/** The values of the topic {@code rollcall.attendance}. Nobody publishes them yet. */
@NullMarked
package io.rollcall.contracts.attendance;

import org.jspecify.annotations.NullMarked;
