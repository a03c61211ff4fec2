/** What the kernel says that a process has used. */
@NullMarked
package io.rollcall.benchmarks.ingest.measure;

import org.jspecify.annotations.NullMarked;
