package io.rollcall.platform.tracing;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Readable log lines without secrets, stack traces included. */
public final class RedactedLayout extends PatternLayout {

  @Override
  public String doLayout(ILoggingEvent event) {
    return Redaction.of(super.doLayout(event));
  }
}
