package io.rollcall.benchmarks.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands on the command line. */
record Options(int rounds, Duration measured, Duration warmUp, List<String> only) {

  static Options parse(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      values.put(arguments[i], arguments[i + 1]);
    }
    return new Options(
        Integer.parseInt(values.getOrDefault("--rounds", "3")),
        seconds(values.getOrDefault("--seconds", "15")),
        seconds(values.getOrDefault("--warm-up", "20")),
        List.of(values.getOrDefault("--only", "limit,ingest,mvc,mvc-linger-0").split(",")));
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
