/** Breaks the rules: needs what is outside, and waits. */
@NullMarked
package io.rollcall.offender.domain;

import org.jspecify.annotations.NullMarked;
