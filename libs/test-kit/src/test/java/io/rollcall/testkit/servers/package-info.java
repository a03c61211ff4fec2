/** The servers start, are shared, and go. */
@NullMarked
package io.rollcall.testkit.servers;

import org.jspecify.annotations.NullMarked;
