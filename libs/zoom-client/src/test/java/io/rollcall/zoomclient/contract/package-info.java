/** The client against the written contract of Zoom's API. */
@NullMarked
package io.rollcall.zoomclient.contract;

import org.jspecify.annotations.NullMarked;
