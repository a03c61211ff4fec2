/** Zoom's users: the hosts of an account. */
@NullMarked
package io.rollcall.zoomclient.users;

import org.jspecify.annotations.NullMarked;
