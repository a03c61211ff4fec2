/** Tests of the attendance-service. */
@NullMarked
package io.rollcall.attendance;

import org.jspecify.annotations.NullMarked;
