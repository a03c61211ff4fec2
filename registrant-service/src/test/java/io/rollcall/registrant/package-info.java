/** Tests of the registrant-service. */
@NullMarked
package io.rollcall.registrant;

import org.jspecify.annotations.NullMarked;
