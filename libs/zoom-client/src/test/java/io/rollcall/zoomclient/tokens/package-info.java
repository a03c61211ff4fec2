/** Tests of how a token is held. */
@NullMarked
package io.rollcall.zoomclient.tokens;

import org.jspecify.annotations.NullMarked;
