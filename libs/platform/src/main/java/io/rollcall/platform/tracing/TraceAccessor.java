package io.rollcall.platform.tracing;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/** Takes the trace along when a reactive chain changes its thread. */
public final class TraceAccessor implements ThreadLocalAccessor<Trace> {

  @Override
  public Object key() {
    return Trace.KEY;
  }

  @Override
  public @Nullable Trace getValue() {
    return CurrentTrace.get();
  }

  @Override
  public void setValue(Trace trace) {
    CurrentTrace.set(trace);
  }

  @Override
  public void setValue() {
    CurrentTrace.set(null);
  }
}
