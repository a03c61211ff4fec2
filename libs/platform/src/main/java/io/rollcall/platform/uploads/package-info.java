/** Bodies of requests while they come in, whose senders may go away. */
@NullMarked
package io.rollcall.platform.uploads;

import org.jspecify.annotations.NullMarked;
