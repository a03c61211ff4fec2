/** Which service answers a request, and what the gateway does on the way to it. */
@NullMarked
package io.rollcall.gateway.routes;

import org.jspecify.annotations.NullMarked;
