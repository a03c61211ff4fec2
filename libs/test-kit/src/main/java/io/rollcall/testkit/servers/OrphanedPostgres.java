package io.rollcall.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL whose starter was killed runs on: it is known by its {@code postmaster.pid}. */
public final class OrphanedPostgres {

  private static final Duration LIMIT = Duration.ofSeconds(5);

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
    KnownProcess known = KnownProcess.of(postmaster);
    postmaster.destroy();
    try {
      if (!known.endsWithin(LIMIT)) {
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        boolean unused = known.endsWithin(LIMIT);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
