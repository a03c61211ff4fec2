/** Registrants of meetings and webinars, and panelists of webinars. */
@NullMarked
package io.rollcall.zoomsimulator.registrants;

import org.jspecify.annotations.NullMarked;
