/** The page that shows meetings, people, deliveries and calls as they happen. */
@NullMarked
package io.rollcall.zoomsimulator.page;

import org.jspecify.annotations.NullMarked;
