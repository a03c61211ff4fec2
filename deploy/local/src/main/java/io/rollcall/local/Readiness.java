package io.rollcall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until a process is ready, or says what is wrong with it. */
record Readiness(Part part, Process process, Path log) {

  private static final Duration WITHIN = Duration.ofSeconds(120);
  private static final long LOOK_MILLIS = 100;
  private static final int LAST_LINES = 25;

  /** Whether it is ready. */
  interface Check {
    boolean passes() throws IOException, InterruptedException;
  }

  void await(Check check) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + WITHIN.toNanos();
    while (!check.passes()) {
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw failure("ended while it started (exit code " + process.exitValue() + ")");
      }
      if (System.nanoTime() > giveUp) {
        throw failure("is not ready after " + WITHIN.toSeconds() + " s");
      }
    }
  }

  private Failure failure(String what) throws IOException {
    return new Failure(
        "%s %s. The last lines of %s:%n%s".formatted(part.title(), what, log, lastLines(log)));
  }

  static String lastLines(Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
