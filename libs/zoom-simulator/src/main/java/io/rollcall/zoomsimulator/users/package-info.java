/** The users of an account. */
@NullMarked
package io.rollcall.zoomsimulator.users;

import org.jspecify.annotations.NullMarked;
