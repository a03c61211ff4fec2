/** Tests of what is asked of owners. */
@NullMarked
package io.rollcall.registrant.asking;

import org.jspecify.annotations.NullMarked;
