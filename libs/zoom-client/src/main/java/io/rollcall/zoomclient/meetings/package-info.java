/** Zoom's meetings: create, get, list, change, delete, end, and what took place. */
@NullMarked
package io.rollcall.zoomclient.meetings;

import org.jspecify.annotations.NullMarked;
