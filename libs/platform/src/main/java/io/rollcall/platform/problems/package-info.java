/** Every refusal and every error leaves as one RFC 9457 problem document, built here. */
@NullMarked
package io.rollcall.platform.problems;

import org.jspecify.annotations.NullMarked;
