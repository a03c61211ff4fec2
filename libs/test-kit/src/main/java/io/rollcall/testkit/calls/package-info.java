/** Whoever calls a service under test: its callers, and Zoom. */
@NullMarked
package io.rollcall.testkit.calls;

import org.jspecify.annotations.NullMarked;
