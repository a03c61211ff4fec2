/** Tests of traces and of what a log may hold. */
@NullMarked
package io.rollcall.platform.tracing;

import org.jspecify.annotations.NullMarked;
