package io.rollcall.platform.tracing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace of a thread, and with it {@code traceId} on the thread's log lines. */
final class CurrentTrace {

  static final String LOG_FIELD = "traceId";

  private static final ThreadLocal<@Nullable Trace> TRACE = new ThreadLocal<>();

  private CurrentTrace() {}

  static @Nullable Trace get() {
    return TRACE.get();
  }

  static void set(@Nullable Trace trace) {
    if (trace == null) {
      TRACE.remove();
      MDC.remove(LOG_FIELD);
    } else {
      TRACE.set(trace);
      MDC.put(LOG_FIELD, trace.traceId());
    }
  }
}
