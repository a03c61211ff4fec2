/** Authorised calls in the name of an account, counted, behind its circuit breaker. */
@NullMarked
package io.rollcall.zoomclient.calls;

import org.jspecify.annotations.NullMarked;
