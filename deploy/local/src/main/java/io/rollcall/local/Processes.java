package io.rollcall.local;

import io.rollcall.testkit.servers.KnownProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The processes of the system, known by files that hold id and start, so no other is ever ended.
 */
record Processes(Layout layout) {

  private static final Duration LIMIT = Duration.ofSeconds(25);

  void remember(Part part, ProcessHandle process) throws IOException {
    remember(layout.process(part), process);
  }

  static void remember(Path file, ProcessHandle process) throws IOException {
    KnownProcess known = KnownProcess.of(process);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, known.pid() + " " + known.startMillis() + "\n");
  }

  /** The process while it runs. */
  Optional<ProcessHandle> running(Part part) throws IOException {
    return running(layout.process(part));
  }

  static Optional<ProcessHandle> running(Path file) throws IOException {
    return known(file).flatMap(KnownProcess::process);
  }

  private static Optional<KnownProcess> known(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file).strip().split(" ");
    return parts.length == 2
        ? Optional.of(new KnownProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
        : Optional.empty();
  }

  /** Whether it was started and nobody has stopped it since. */
  boolean isWanted(Part part) {
    return Files.exists(layout.process(part));
  }

  /** Ends the process, kindly first. */
  void stop(Part part) throws IOException, InterruptedException {
    Optional<KnownProcess> process = known(layout.process(part));
    if (process.isPresent()) {
      stop(process.get());
    }
    Files.deleteIfExists(layout.process(part));
  }

  private static void stop(KnownProcess process) throws InterruptedException {
    process.process().ifPresent(ProcessHandle::destroy);
    if (!process.endsWithin(LIMIT)) {
      process.process().ifPresent(ProcessHandle::destroyForcibly);
      boolean unused = process.endsWithin(LIMIT);
    }
  }
}
