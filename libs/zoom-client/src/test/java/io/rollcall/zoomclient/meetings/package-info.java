/** Tests of Zoom's meetings as records. */
@NullMarked
package io.rollcall.zoomclient.meetings;

import org.jspecify.annotations.NullMarked;
