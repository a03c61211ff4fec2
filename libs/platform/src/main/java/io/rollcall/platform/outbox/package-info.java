/** A state change and its record on Kafka, in one transaction. */
@NullMarked
package io.rollcall.platform.outbox;

import org.jspecify.annotations.NullMarked;
