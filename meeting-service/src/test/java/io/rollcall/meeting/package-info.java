/** The whole service, on the real PostgreSQL and Kafka. */
@NullMarked
package io.rollcall.meeting;

import org.jspecify.annotations.NullMarked;
