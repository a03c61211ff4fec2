/** What every call to PostgreSQL has alike. */
@NullMarked
package io.rollcall.platform.database;

import org.jspecify.annotations.NullMarked;
