/** Tests of the rate limits that are kept ahead of time. */
@NullMarked
package io.rollcall.zoomclient.budget;

import org.jspecify.annotations.NullMarked;
