/** What every service has alike. */
@NullMarked
package io.rollcall.platform;

import org.jspecify.annotations.NullMarked;
