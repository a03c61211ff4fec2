/** The table test, on an API made up for it. */
@NullMarked
package io.rollcall.testkit.rights;

import org.jspecify.annotations.NullMarked;
