/** Tests of cursors and pages. */
@NullMarked
package io.rollcall.platform.paging;

import org.jspecify.annotations.NullMarked;
