package io.rollcall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where everything is.
 *
 * @param root the source tree
 * @param run what this installation keeps: data, logs, secrets, process ids
 */
record Layout(Path root, Path run) {

  /** As the scripts in {@code deploy/local} say it. */
  static Layout fromSystemProperties() {
    return new Layout(
        Path.of(System.getProperty("rollcall.root", ".")).toAbsolutePath().normalize(),
        Path.of(System.getProperty("rollcall.run", "deploy/local/run"))
            .toAbsolutePath()
            .normalize());
  }

  /** The jar that is deployed: the executable one, where a module makes two. */
  Path jar(Part part) throws IOException {
    Path target = root.resolve(part.module()).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().matches(".*-SNAPSHOT(-exec)?\\.jar"))
          .max(Comparator.comparing(file -> file.toString().endsWith("-exec.jar")))
          .orElseThrow(() -> new Failure("Not built: " + part.title()));
    }
  }

  /** The deployed jar, unpacked. */
  Path application(Part part) {
    return run.resolve("apps").resolve(part.title());
  }

  Path log(Part part) {
    return run.resolve("logs").resolve(part.title() + ".log");
  }

  Path process(Part part) {
    return run.resolve("pids").resolve(part.title());
  }

  Path data(Part part) {
    return run.resolve("data").resolve(part.title());
  }

  Path accounts() {
    return run.resolve("accounts");
  }

  Path accountExamples() {
    return root.resolve("deploy/local/accounts");
  }

  Path secrets() {
    return run.resolve("secrets");
  }

  Path simulatorAccounts() {
    return run.resolve("secrets").resolve("simulator.yaml");
  }

  Path ports() {
    return run.resolve("ports");
  }

  Path env() {
    return run.resolve("env");
  }

  /** There while a foreground `up` watches. */
  Path foreground() {
    return run.resolve("pids").resolve("up");
  }
}
