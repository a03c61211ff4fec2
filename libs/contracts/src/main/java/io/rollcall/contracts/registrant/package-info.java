/** The values of the topic {@code rollcall.registrant}. */
@NullMarked
package io.rollcall.contracts.registrant;

import org.jspecify.annotations.NullMarked;
