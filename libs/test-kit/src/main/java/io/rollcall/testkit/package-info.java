/** What the tests of every module have alike. */
@NullMarked
package io.rollcall.testkit;

import org.jspecify.annotations.NullMarked;
