/** The values of the topic {@code rollcall.meeting}. */
@NullMarked
package io.rollcall.contracts.meeting;

import org.jspecify.annotations.NullMarked;
