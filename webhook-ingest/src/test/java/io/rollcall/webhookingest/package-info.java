/** Tests of webhook-ingest. */
@NullMarked
package io.rollcall.webhookingest;

import org.jspecify.annotations.NullMarked;
