/** Cloud recordings: lists, files, trash, settings. */
@NullMarked
package io.rollcall.zoomclient.recordings;

import org.jspecify.annotations.NullMarked;
