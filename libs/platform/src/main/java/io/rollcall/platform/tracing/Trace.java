package io.rollcall.platform.tracing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * A position in a trace, as the W3C's Trace Context says it.
 *
 * @param traceId 32 hexadecimal digits in lower case, the same from the first request to the last
 *     record
 * @param spanId 16 hexadecimal digits in lower case, of this process's part
 * @param flags two hexadecimal digits; {@code 01} says that the caller records the trace
 */
public record Trace(String traceId, String spanId, String flags) {

  /** The header's name, in requests and in Kafka records. */
  public static final String HEADER = "traceparent";

  /** Under this key the trace stands in a Reactor context and in a request's attributes. */
  public static final String KEY = "io.rollcall.trace";

  private static final int HEADER_LENGTH = 55;
  private static final Pattern HEADER_FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?");
  private static final HexFormat HEX = HexFormat.of();

  /** A trace that begins here. */
  public static Trace begin() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new Trace(hex(random.nextLong() | 1) + hex(random.nextLong()), newSpan(), "00");
  }

  /** Goes on with the trace of a header, or begins one where there is none that can be read. */
  public static Trace continued(@Nullable String header) {
    return parse(header).map(Trace::child).orElseGet(Trace::begin);
  }

  /** Reads a {@code traceparent}; empty when it does not follow the standard. */
  public static Optional<Trace> parse(@Nullable String header) {
    if (header == null || header.length() < HEADER_LENGTH || header.length() > 512) {
      return Optional.empty();
    }
    Matcher parts = HEADER_FORM.matcher(header);
    boolean standard = parts.matches() && !(header.startsWith("00") && header.length() > 55);
    return standard
        ? Optional.of(new Trace(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** The trace in which this thread works now, also within a reactive chain. */
  public static Optional<Trace> current() {
    return Optional.ofNullable(CurrentTrace.get());
  }

  /** The trace of a reactive chain. */
  public static Optional<Trace> of(ContextView context) {
    return context.getOrEmpty(KEY);
  }

  /** The same trace, a part further. */
  public Trace child() {
    return new Trace(traceId, newSpan(), flags);
  }

  /** As it stands in a header. */
  public String header() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }

  /** For {@code contextWrite}: what happens before it in the chain works in this trace. */
  public Context writeTo(Context context) {
    return context.put(KEY, this);
  }

  /** Works in this trace on this thread until the scope is closed. */
  public Scope open() {
    Trace before = CurrentTrace.get();
    CurrentTrace.set(this);
    return () -> CurrentTrace.set(before);
  }

  private static String newSpan() {
    return hex(ThreadLocalRandom.current().nextLong() | 1);
  }

  private static String hex(long value) {
    return HEX.toHexDigits(value);
  }

  /** What {@link #open} began. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
