/** The services that webhook-ingest is compared with. */
@NullMarked
package io.rollcall.benchmarks.ingest.peers;

import org.jspecify.annotations.NullMarked;
