/** Signed webhooks, as many as are wanted. */
@NullMarked
package io.rollcall.benchmarks.ingest.load;

import org.jspecify.annotations.NullMarked;
