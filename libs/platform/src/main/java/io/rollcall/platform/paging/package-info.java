/** Long lists, page by page, by a cursor and never by an offset. */
@NullMarked
package io.rollcall.platform.paging;

import org.jspecify.annotations.NullMarked;
