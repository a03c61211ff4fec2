/** How tests log. */
@NullMarked
package io.rollcall.testkit.logging;

import org.jspecify.annotations.NullMarked;
