/** Tests of what becomes of rows. */
@NullMarked
package io.rollcall.registrant.registering;

import org.jspecify.annotations.NullMarked;
