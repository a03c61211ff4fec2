/** The client as a whole, against the simulator. */
@NullMarked
package io.rollcall.zoomclient;

import org.jspecify.annotations.NullMarked;
