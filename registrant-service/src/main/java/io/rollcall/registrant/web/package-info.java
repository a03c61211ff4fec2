/** The resources of this service. */
@NullMarked
package io.rollcall.registrant.web;

import org.jspecify.annotations.NullMarked;
