/** What is kept of a person: shown, and erased. */
@NullMarked
package io.rollcall.registrant.privacy;

import org.jspecify.annotations.NullMarked;
