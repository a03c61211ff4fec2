package io.rollcall.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a server's process and waits until it is ready. */
record ServerStart(ServerOrder order) {

  private static final Duration READY_WITHIN = Duration.ofSeconds(120);

  /** A free port may be taken before it is used, so a server gets a second and a third chance. */
  private static final int ATTEMPTS = 3;

  private static final long LOOK_MILLIS = 50;

  private static final int LAST_LINES = 30;

  ServerAddress address() throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<ServerAddress> address = attempt();
      if (address.isPresent()) {
        return address.get();
      }
    }
    throw new IllegalStateException(order.kind() + " does not start:\n" + lastLines());
  }

  private Optional<ServerAddress> attempt() throws IOException, InterruptedException {
    Process process = order.launch();
    long giveUp = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < giveUp) {
      Optional<ServerAddress> address = order.address();
      if (address.isPresent() || process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        return address;
      }
    }
    process.destroyForcibly();
    return Optional.empty();
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.exists(order.log()) ? Files.readAllLines(order.log()) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
