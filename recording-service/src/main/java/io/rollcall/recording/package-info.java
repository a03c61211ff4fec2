/** Recordings, their archive, and course documents: nothing of it is built yet. */
@NullMarked
package io.rollcall.recording;

import org.jspecify.annotations.NullMarked;
