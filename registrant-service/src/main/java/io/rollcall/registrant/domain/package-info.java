/** Who is registered to a meeting, and what follows from what Zoom and people say. */
@NullMarked
package io.rollcall.registrant.domain;

import org.jspecify.annotations.NullMarked;
