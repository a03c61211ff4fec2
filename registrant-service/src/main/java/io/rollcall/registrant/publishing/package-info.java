/** Changes leave here: stored, and told to the other services, in one transaction. */
@NullMarked
package io.rollcall.registrant.publishing;

import org.jspecify.annotations.NullMarked;
