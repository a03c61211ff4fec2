/** Access tokens as Zoom gives them out, and the check of who calls its REST API. */
@NullMarked
package io.rollcall.zoomsimulator.oauth;

import org.jspecify.annotations.NullMarked;
