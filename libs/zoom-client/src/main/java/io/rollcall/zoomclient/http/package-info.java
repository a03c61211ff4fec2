/** One HTTP exchange with Zoom, and what it means. */
@NullMarked
package io.rollcall.zoomclient.http;

import org.jspecify.annotations.NullMarked;
