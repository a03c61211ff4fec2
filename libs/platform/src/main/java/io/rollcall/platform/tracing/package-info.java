/** One trace from the request or record that began it onto every log line; no secret in a log. */
@NullMarked
package io.rollcall.platform.tracing;

import org.jspecify.annotations.NullMarked;
