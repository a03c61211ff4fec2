/** Who may see and do what with a meeting: decided here, for all services. */
@NullMarked
package io.rollcall.platform.rights;

import org.jspecify.annotations.NullMarked;
