/** Tests of the resource table. */
@NullMarked
package io.rollcall.gateway.routes;

import org.jspecify.annotations.NullMarked;
