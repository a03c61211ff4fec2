/** Measures webhook-ingest beside services that do the same in the ordinary ways. */
@NullMarked
package io.rollcall.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
