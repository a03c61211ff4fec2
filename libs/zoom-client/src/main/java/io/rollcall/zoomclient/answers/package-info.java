/** What can come of a call: yes, no, or not known. */
@NullMarked
package io.rollcall.zoomclient.answers;

import org.jspecify.annotations.NullMarked;
