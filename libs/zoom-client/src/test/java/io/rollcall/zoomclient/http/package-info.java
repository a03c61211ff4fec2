/** Tests of what an exchange means. */
@NullMarked
package io.rollcall.zoomclient.http;

import org.jspecify.annotations.NullMarked;
