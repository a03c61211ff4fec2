/** Tests of signed links. */
@NullMarked
package io.rollcall.platform.links;

import org.jspecify.annotations.NullMarked;
