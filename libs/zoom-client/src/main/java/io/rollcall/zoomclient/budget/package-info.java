/** Zoom's rate limits, kept ahead of time over all replicas. */
@NullMarked
package io.rollcall.zoomclient.budget;

import org.jspecify.annotations.NullMarked;
