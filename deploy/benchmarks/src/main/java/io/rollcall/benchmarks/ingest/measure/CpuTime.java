package io.rollcall.benchmarks.ingest.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** User and system time of a process, less that of the JIT compiler's threads (Linux). */
public record CpuTime(long pid) {

  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  /** Seconds since the process began. */
  public double seconds() throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      List<Path> all = threads.toList();
      double seconds = 0;
      for (Path thread : all) {
        seconds += secondsOf(thread);
      }
      return seconds;
    }
  }

  private static double secondsOf(Path thread) throws IOException {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      int name = stat.lastIndexOf(')');
      if (stat.substring(0, name).contains("CompilerThre")) {
        return 0;
      }
      String[] fields = stat.substring(name + 2).split(" ");
      return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
          / TICKS_PER_SECOND;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
