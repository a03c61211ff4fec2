package io.rollcall.webhookingest;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * W3C Trace Context, level 1.
 *
 * @param traceId 32 lower-case hex digits
 * @param header the whole header, with a span id of our own
 */
record TraceParent(String traceId, String header) {

  private static final int LENGTH = 55;
  private static final int TRACE_ID = 3;
  private static final int SPAN_ID = 36;
  private static final int FLAGS = 53;
  private static final String SAMPLED = "01";

  /** Continues the trace that came; begins one when none came, or not a valid one. */
  static TraceParent following(@Nullable String header) {
    return header != null && valid(header)
        ? of(header.substring(TRACE_ID, SPAN_ID - 1), header.substring(FLAGS, LENGTH))
        : of(random() + random(), SAMPLED);
  }

  private static TraceParent of(String traceId, String flags) {
    return new TraceParent(traceId, "00-" + traceId + "-" + random() + "-" + flags);
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
  }

  private static boolean valid(String header) {
    return header.length() == LENGTH
        && header.startsWith("00-")
        && header.charAt(SPAN_ID - 1) == '-'
        && header.charAt(FLAGS - 1) == '-'
        && id(header, TRACE_ID, SPAN_ID - 1)
        && id(header, SPAN_ID, FLAGS - 1)
        && hex(header, FLAGS, LENGTH);
  }

  private static boolean id(String header, int from, int to) {
    return hex(header, from, to)
        && header.chars().skip(from).limit(to - from).anyMatch(c -> c != '0');
  }

  private static boolean hex(String header, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = header.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
