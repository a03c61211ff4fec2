/** Tests of everything about HTTP, over one small application on a random port. */
@NullMarked
package io.rollcall.platform.web;

import org.jspecify.annotations.NullMarked;
