/** Tests of tokens and of the keys that they are checked with. */
@NullMarked
package io.rollcall.platform.callers;

import org.jspecify.annotations.NullMarked;
