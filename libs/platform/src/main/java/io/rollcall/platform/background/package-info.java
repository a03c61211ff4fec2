/** Work that is done over and over beside the requests. */
@NullMarked
package io.rollcall.platform.background;

import org.jspecify.annotations.NullMarked;
