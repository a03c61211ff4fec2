/** The rules of the architecture that every module's tests check. */
@NullMarked
package io.rollcall.testkit.architecture;

import org.jspecify.annotations.NullMarked;
