/** PostgreSQL and Kafka, the real ones, for tests and for the local run. */
@NullMarked
package io.rollcall.testkit.servers;

import org.jspecify.annotations.NullMarked;
