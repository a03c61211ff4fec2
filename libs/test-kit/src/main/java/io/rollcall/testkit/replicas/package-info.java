/** Services that run more than once, and die. */
@NullMarked
package io.rollcall.testkit.replicas;

import org.jspecify.annotations.NullMarked;
