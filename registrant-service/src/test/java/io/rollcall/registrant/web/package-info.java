/** The document of the API against the code. */
@NullMarked
package io.rollcall.registrant.web;

import org.jspecify.annotations.NullMarked;
