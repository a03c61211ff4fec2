/** The whole system comes up, does its work, and leaves nothing behind. */
@NullMarked
package io.rollcall.local;

import org.jspecify.annotations.NullMarked;
