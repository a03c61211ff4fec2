package io.rollcall.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL whose starter was killed runs on: it is known by its {@code postmaster.pid}. */
public final class OrphanedPostgres {

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

  private OrphanedPostgres() {}

  /** Ends the server that still runs on a data folder. */
  public static void stop(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() > 1 && Path.of(lines.get(1)).equals(data.toRealPath())) {
      stop(Long.parseLong(lines.getFirst().strip()));
    }
    Files.deleteIfExists(pidFile);
  }

  private static void stop(long pid) {
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .ifPresent(OrphanedPostgres::stop);
  }

  private static void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
      postmaster.destroyForcibly();
      postmaster.onExit().join();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
