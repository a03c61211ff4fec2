/** Tests of the rights, kind of caller by kind of meeting. */
@NullMarked
package io.rollcall.platform.rights;

import org.jspecify.annotations.NullMarked;
