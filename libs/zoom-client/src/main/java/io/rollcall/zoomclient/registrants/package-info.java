/** Registrants of meetings and webinars. */
@NullMarked
package io.rollcall.zoomclient.registrants;

import org.jspecify.annotations.NullMarked;
