/** Tests of guarded calls. */
@NullMarked
package io.rollcall.zoomclient.calls;

import org.jspecify.annotations.NullMarked;
