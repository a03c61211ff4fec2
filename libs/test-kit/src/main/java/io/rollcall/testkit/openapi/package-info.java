/** What holds a module's {@code openapi.yaml} to its code. */
@NullMarked
package io.rollcall.testkit.openapi;

import org.jspecify.annotations.NullMarked;
