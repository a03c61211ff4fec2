package io.rollcall.local;

import io.rollcall.testkit.servers.Databases;
import io.rollcall.testkit.servers.ServerAddress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Starts everything that does not run yet. */
final class Up {

  /** More at once only makes each of them slower. */
  private static final int AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors() + 1);

  private final Layout layout;
  private final Console console;
  private final Processes processes;
  private final Guard guard;
  private final boolean anyPorts;

  Up(Layout layout, Console console, Guard guard, boolean anyPorts) {
    this.guard = guard;
    this.layout = layout;
    this.console = console;
    this.processes = new Processes(layout);
    this.anyPorts = anyPorts;
  }

  /** Ends when everything is ready. From the first start on, the guard is armed. */
  void run() throws IOException, InterruptedException {
    Files.createDirectories(layout.run());
    try (FileChannel channel =
            FileChannel.open(
                layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new Failure("Somebody else is starting it right now");
      }
      startOrSay();
    }
  }

  private void startOrSay() throws IOException, InterruptedException {
    if (Processes.running(layout.foreground()).isPresent()) {
      throw new Failure("It runs in another terminal. deploy/local/status tells more");
    }
    if (allRun()) {
      console.line("It runs already.");
      new Summary(layout, Ports.read(layout.ports()), processes).print(console);
      return;
    }
    cleanUp();
    start();
  }

  private boolean allRun() throws IOException {
    for (Part part : Part.values()) {
      if (processes.running(part).isEmpty()
          || part.isApplication() && new Applications(layout).isStale(part)) {
        return false;
      }
    }
    return Files.exists(layout.env()) && !Files.exists(layout.foreground());
  }

  private void cleanUp() throws IOException, InterruptedException {
    List<Part> left = new ArrayList<>();
    for (Part part : Part.values()) {
      if (processes.running(part).isPresent()) {
        left.add(part);
      }
    }
    if (!left.isEmpty()) {
      console.line(
          "Stopping what is left: %s", String.join(", ", left.stream().map(Part::title).toList()));
    }
    Files.deleteIfExists(layout.env());
    Down.of(layout).run();
  }

  private void start() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Ports ports = anyPorts ? Ports.any() : Ports.usual();
    ports.write(layout.ports());
    List<LocalAccount> accounts = new AccountFiles(layout, ports).prepare();
    new Secrets(layout).prepare(accounts, ports.url(Part.INGEST));
    console.line("Starting, logs are in %s", layout.log(Part.KAFKA).resolveSibling(""));
    guard.arm();
    startParts(ports, begin);
    Tokens tokens = Tokens.from(ports.url(Part.ISSUER));
    EnvFile.of(layout, ports, accounts.getFirst(), tokens).write(layout.env());
    new Summary(layout, ports, processes).print(console);
  }

  private void startParts(Ports ports, long begin) throws InterruptedException {
    Starter starter = new Starter(layout, ports, guard);
    Dependencies dependencies = new Dependencies();
    List<Part> order =
        Arrays.stream(Part.values()).sorted(Comparator.comparing(Part::needsServers)).toList();
    Parallel.each(
        order,
        AT_ONCE,
        part -> {
          if (part.needsServers()) {
            dependencies.await();
          }
          starter.start(part);
          prepare(part, ports);
          dependencies.isReady(part);
          console.ready(part, begin);
        });
  }

  private static void prepare(Part part, Ports ports) throws IOException, InterruptedException {
    if (part == Part.POSTGRES) {
      ServerAddress server = new ServerAddress("127.0.0.1", ports.of(part), "postgres", "postgres");
      for (Part each : Part.values()) {
        if (each.hasDatabase()) {
          String name = Environment.databaseOf(each);
          Databases.create(server, name, name);
        }
      }
    }
    if (part == Part.KAFKA) {
      LocalTopics.create(ports.address(part));
    }
  }
}
