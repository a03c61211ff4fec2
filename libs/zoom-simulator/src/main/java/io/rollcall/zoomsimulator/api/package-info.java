/** What all operations of Zoom's REST API have alike: refusals, pages, and the list of them. */
@NullMarked
package io.rollcall.zoomsimulator.api;

import org.jspecify.annotations.NullMarked;
