/** Tests of the API document. */
@NullMarked
package io.rollcall.gateway.docs;

import org.jspecify.annotations.NullMarked;
