/** Rows of a table: their ids, written many at once, read field by field. */
@NullMarked
package io.rollcall.platform.rows;

import org.jspecify.annotations.NullMarked;
