/** Tests of what is read from Zoom's events. */
@NullMarked
package io.rollcall.registrant.messaging;

import org.jspecify.annotations.NullMarked;
