/** An identity provider for tests and for development, which gives anybody any token. */
@NullMarked
package io.rollcall.testkit.issuer;

import org.jspecify.annotations.NullMarked;
