/** The gateway as its callers meet it, before stub services. */
@NullMarked
package io.rollcall.gateway;

import org.jspecify.annotations.NullMarked;
