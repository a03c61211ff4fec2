package io.rollcall.local;

import java.io.PrintStream;
import java.time.Duration;

/** Speaks to the person at the terminal. */
record Console(PrintStream out) {

  static Console standard() {
    return new Console(System.out);
  }

  synchronized void line(String format, Object... values) {
    out.println(values.length == 0 ? format : format.formatted(values));
    out.flush();
  }

  void ready(Part part, long sinceNanos) {
    double seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
    line("  %-19s ready after %4.1f s", part.title(), seconds);
  }
}
