package io.rollcall.benchmarks.ingest.load;

import java.util.Arrays;

/** Times from when a request was due to its answer. */
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long value) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = value;
  }

  public int count() {
    return count;
  }

  /**
   * @param part 0 to 1
   * @return milliseconds
   */
  public double percentile(double part) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[(int) (part * (count - 1))] / NANOS_PER_MILLI;
  }
}
