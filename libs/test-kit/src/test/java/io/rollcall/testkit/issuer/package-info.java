/** Tokens of the issuer are those of an OpenID provider. */
@NullMarked
package io.rollcall.testkit.issuer;

import org.jspecify.annotations.NullMarked;
