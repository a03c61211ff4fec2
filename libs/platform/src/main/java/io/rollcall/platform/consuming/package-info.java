/** Records that take effect once, in batches, whatever fails meanwhile. */
@NullMarked
package io.rollcall.platform.consuming;

import org.jspecify.annotations.NullMarked;
