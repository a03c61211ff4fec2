package io.rollcall.local;

import io.rollcall.testkit.servers.Folders;
import io.rollcall.testkit.servers.KnownProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the scripts in {@code deploy/local} run. */
final class Local {

  private final Layout layout = Layout.fromSystemProperties();
  private final Console console = Console.standard();

  private Local() {}

  /** Arguments: the command, and what belongs to it. */
  public static void main(String[] arguments) throws Exception {
    try {
      List<String> all = List.of(arguments);
      new Local().run(all.getFirst(), all.subList(1, all.size()));
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private void run(String command, List<String> arguments) throws Exception {
    switch (command) {
      case "up" -> up(arguments);
      case "down" -> down(arguments.contains("--forget"));
      case "start" -> start(part(arguments));
      case "stop" -> stop(part(arguments));
      case "status" -> status();
      case "logs" -> new Logs(layout.log(part(arguments)), arguments.contains("-f")).run();
      case "rush" -> new Rush(EnvFile.read(layout.env()), console).run();
      case "demo" -> new Demo(EnvFile.read(layout.env()), console).run();
      default -> throw new Failure("Unknown command: " + command);
    }
  }

  private void up(List<String> arguments) throws Exception {
    Guard guard = new Guard(layout, console);
    try {
      new Up(layout, console, guard, arguments.contains("--any-ports")).run();
    } catch (Failure failure) {
      if (guard.isStopping()) {
        return;
      }
      throw failure;
    }
    if (!arguments.contains("--detach")) {
      guard.arm();
      new Watch(layout, console, neededBy(arguments)).untilStopped();
    } else {
      guard.disarm();
    }
  }

  /** The process after {@code --while}; without one it is needed until somebody stops it. */
  private static BooleanSupplier neededBy(List<String> arguments) {
    int place = arguments.indexOf("--while");
    if (place < 0) {
      return () -> true;
    }
    KnownProcess owner =
        ProcessHandle.of(Long.parseLong(arguments.get(place + 1)))
            .map(KnownProcess::of)
            .orElseThrow(() -> new Failure("--while: there is no such process"));
    return owner::isAlive;
  }

  private void start(Part part) throws IOException, InterruptedException {
    if (new Processes(layout).running(part).isPresent()) {
      throw new Failure(part.title() + " runs already");
    }
    long begin = System.nanoTime();
    new Starter(layout, ports(), new Guard(layout, console)).start(part);
    console.ready(part, begin);
  }

  private void stop(Part part) throws IOException, InterruptedException {
    Down.of(layout).stop(part);
    console.line(
        "%s is stopped; deploy/local/start %s starts it again.", part.title(), part.title());
  }

  private void down(boolean forget) throws IOException, InterruptedException {
    Down.of(layout).run();
    if (forget) {
      Folders.delete(layout.run().resolve("data"));
      console.line("All stopped, the data of PostgreSQL and Kafka and the issuer's key deleted.");
    } else {
      console.line("All stopped. Data, logs and secrets stay in %s", layout.run());
    }
  }

  /** Fails unless everything runs. */
  private void status() throws IOException {
    Processes processes = new Processes(layout);
    new Summary(layout, ports(), processes).table(console);
    for (Part part : Part.values()) {
      if (processes.running(part).isEmpty()) {
        throw new Failure("Not everything runs.");
      }
    }
  }

  private Ports ports() throws IOException {
    if (!Files.exists(layout.ports())) {
      throw new Failure("Nothing has been started yet: deploy/local/up");
    }
    return Ports.read(layout.ports());
  }

  private static Part part(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> !argument.startsWith("-"))
        .findFirst()
        .flatMap(Part::byTitle)
        .orElseThrow(() -> new Failure("Which one? " + titles()));
  }

  private static String titles() {
    return Arrays.stream(Part.values()).map(Part::title).collect(Collectors.joining(", "));
  }
}
