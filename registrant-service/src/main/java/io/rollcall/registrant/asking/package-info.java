/** What is asked of the services that own it, with the caller's own token, before a no is said. */
@NullMarked
package io.rollcall.registrant.asking;

import org.jspecify.annotations.NullMarked;
