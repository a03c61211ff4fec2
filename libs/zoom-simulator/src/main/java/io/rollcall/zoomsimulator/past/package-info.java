/** What took place and who was there: past meetings and webinars, and the reports on them. */
@NullMarked
package io.rollcall.zoomsimulator.past;

import org.jspecify.annotations.NullMarked;
