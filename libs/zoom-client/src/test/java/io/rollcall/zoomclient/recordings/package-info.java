/** Tests of recordings as records. */
@NullMarked
package io.rollcall.zoomclient.recordings;

import org.jspecify.annotations.NullMarked;
