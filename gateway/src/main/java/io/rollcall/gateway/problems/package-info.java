/** Pages about the kinds of problems: where the {@code type} of a problem document leads. */
@NullMarked
package io.rollcall.gateway.problems;

import org.jspecify.annotations.NullMarked;
