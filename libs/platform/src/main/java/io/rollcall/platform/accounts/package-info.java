/** The Zoom accounts that Rollcall may use and their secrets, re-read from files while running. */
@NullMarked
package io.rollcall.platform.accounts;

import org.jspecify.annotations.NullMarked;
