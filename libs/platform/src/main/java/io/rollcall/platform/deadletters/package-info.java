/** What could not be applied: listed, replayed, dropped. */
@NullMarked
package io.rollcall.platform.deadletters;

import org.jspecify.annotations.NullMarked;
