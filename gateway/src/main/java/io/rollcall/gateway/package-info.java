/**
 * The one door for front ends: it finds the service, checks the token, and bounds what comes in.
 */
@NullMarked
package io.rollcall.gateway;

import org.jspecify.annotations.NullMarked;
