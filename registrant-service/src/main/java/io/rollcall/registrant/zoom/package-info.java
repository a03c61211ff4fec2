/** What is asked of Zoom. */
@NullMarked
package io.rollcall.registrant.zoom;

import org.jspecify.annotations.NullMarked;
