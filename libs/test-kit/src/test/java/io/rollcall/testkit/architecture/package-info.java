/** The rules hold for this module too. */
@NullMarked
package io.rollcall.testkit.architecture;

import org.jspecify.annotations.NullMarked;
