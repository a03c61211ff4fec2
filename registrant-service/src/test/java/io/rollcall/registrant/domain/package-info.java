/** Tests of the rules. */
@NullMarked
package io.rollcall.registrant.domain;

import org.jspecify.annotations.NullMarked;
