/** Who may do what, as one table over every operation and every kind of caller. */
@NullMarked
package io.rollcall.testkit.rights;

import org.jspecify.annotations.NullMarked;
