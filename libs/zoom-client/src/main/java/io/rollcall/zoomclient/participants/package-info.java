/** Who was in a meeting or webinar, once it is over. */
@NullMarked
package io.rollcall.zoomclient.participants;

import org.jspecify.annotations.NullMarked;
