/** Tests of the recording-service. */
@NullMarked
package io.rollcall.recording;

import org.jspecify.annotations.NullMarked;
