/** Tests of what crosses Kafka. */
@NullMarked
package io.rollcall.contracts;

import org.jspecify.annotations.NullMarked;
