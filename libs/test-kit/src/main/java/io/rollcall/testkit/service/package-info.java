/** A service of Rollcall under test, in the test's own JVM. */
@NullMarked
package io.rollcall.testkit.service;

import org.jspecify.annotations.NullMarked;
