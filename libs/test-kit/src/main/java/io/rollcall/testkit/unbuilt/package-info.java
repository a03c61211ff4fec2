/** What holds for a service before it does anything. */
@NullMarked
package io.rollcall.testkit.unbuilt;

import org.jspecify.annotations.NullMarked;
