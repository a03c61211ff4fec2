/** Zoom's webinars and their panelists. */
@NullMarked
package io.rollcall.zoomclient.webinars;

import org.jspecify.annotations.NullMarked;
