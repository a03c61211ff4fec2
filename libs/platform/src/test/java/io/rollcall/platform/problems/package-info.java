/** Tests of problems without an application. */
@NullMarked
package io.rollcall.platform.problems;

import org.jspecify.annotations.NullMarked;
