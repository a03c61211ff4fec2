/** The tables of this service. */
@NullMarked
package io.rollcall.registrant.persistence;

import org.jspecify.annotations.NullMarked;
