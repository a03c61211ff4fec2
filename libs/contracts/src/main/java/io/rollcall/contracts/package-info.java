/** What crosses Kafka: the topics, the attributes of the events, and the state that they carry. */
@NullMarked
package io.rollcall.contracts;

import org.jspecify.annotations.NullMarked;
