/** Links that a browser can follow without a header: bound to one path, and soon over. */
@NullMarked
package io.rollcall.platform.links;

import org.jspecify.annotations.NullMarked;
