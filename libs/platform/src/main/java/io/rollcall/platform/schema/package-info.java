/** The tables of the platform, in their own schema. */
@NullMarked
package io.rollcall.platform.schema;

import org.jspecify.annotations.NullMarked;
