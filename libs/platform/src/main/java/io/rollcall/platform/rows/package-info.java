/** Rows of a table, written many at once and read field by field. */
@NullMarked
package io.rollcall.platform.rows;

import org.jspecify.annotations.NullMarked;
