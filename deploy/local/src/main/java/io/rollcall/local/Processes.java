package io.rollcall.local;

import io.rollcall.testkit.servers.KnownProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of the system, known by files that hold id and start, so no other is ever ended.
 */
record Processes(Layout layout) {

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(25);

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
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] parts = Files.readString(file).strip().split(" ");
    return parts.length == 2
        ? new KnownProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1])).process()
        : Optional.empty();
  }

  /** Whether it was started and nobody has stopped it since. */
  boolean isWanted(Part part) {
    return Files.exists(layout.process(part));
  }

  /** Ends the process, kindly first. */
  void stop(Part part) throws IOException {
    Optional<ProcessHandle> process = running(part);
    if (process.isPresent()) {
      process.get().destroy();
      await(process.get());
    }
    Files.deleteIfExists(layout.process(part));
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
