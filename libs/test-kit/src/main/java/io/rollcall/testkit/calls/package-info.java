/** Whoever calls a service under test, and what it publishes. */
@NullMarked
package io.rollcall.testkit.calls;

import org.jspecify.annotations.NullMarked;
