/** Names and clients of Kafka. */
@NullMarked
package io.rollcall.platform.kafka;

import org.jspecify.annotations.NullMarked;
