/** The services behind the gateway and what each says it has built. */
@NullMarked
package io.rollcall.gateway.services;

import org.jspecify.annotations.NullMarked;
