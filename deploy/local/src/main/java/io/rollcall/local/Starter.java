package io.rollcall.local;

import io.rollcall.testkit.issuer.TokenIssuer;
import io.rollcall.testkit.servers.ServerKind;
import io.rollcall.testkit.servers.ServerOrder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Starts one part and waits until it is ready. */
final class Starter {

  private static final String SERVICE_HEAP = "192m";
  private static final String ISSUER_HEAP = "64m";

  private final Layout layout;
  private final Ports ports;
  private final Processes processes;
  private final Guard guard;

  Starter(Layout layout, Ports ports, Guard guard) {
    this.guard = guard;
    this.layout = layout;
    this.ports = ports;
    this.processes = new Processes(layout);
  }

  /**
   * Starts it.
   *
   * @throws Failure if it ends, or is not ready in time; with the last lines of its log
   */
  void start(Part part) throws IOException, InterruptedException {
    Process process = guard.launch(processes, part, command(part));
    new Readiness(part, process, layout.log(part)).await(check(part));
  }

  private ProcessBuilder command(Part part) throws IOException, InterruptedException {
    freshLog(layout.log(part));
    return switch (part) {
      case POSTGRES -> server(part, ServerKind.POSTGRES);
      case KAFKA -> server(part, ServerKind.KAFKA);
      case ISSUER -> issuer();
      default -> application(part);
    };
  }

  /** The log of the start before stays, too. */
  private static void freshLog(Path log) throws IOException {
    Files.createDirectories(log.resolveSibling(""));
    if (Files.exists(log)) {
      Path before = log.resolveSibling(log.getFileName() + ".before");
      Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private ProcessBuilder server(Part part, ServerKind kind) throws IOException {
    return order(part, kind).process(layout.log(part));
  }

  private ServerOrder order(Part part, ServerKind kind) {
    return ServerOrder.kept(kind, layout.data(part), ports.of(part));
  }

  private ProcessBuilder issuer() {
    List<String> command = Java.command(ISSUER_HEAP);
    command.add(TokenIssuer.class.getName());
    command.add(Integer.toString(ports.of(Part.ISSUER)));
    command.add(layout.data(Part.ISSUER).resolve("key").toString());
    ProcessBuilder builder = logged(command, Part.ISSUER);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder;
  }

  private ProcessBuilder application(Part part) throws IOException, InterruptedException {
    Applications applications = new Applications(layout);
    applications.unpack(part);
    List<String> command = Java.command(SERVICE_HEAP);
    command.add("-jar");
    command.add(applications.jar(part).toString());
    ProcessBuilder builder = logged(command, part);
    builder.environment().putAll(new Environment(layout, ports).of(part));
    return builder;
  }

  private ProcessBuilder logged(List<String> command, Part part) {
    Path log = layout.log(part);
    return new ProcessBuilder(command)
        .directory(layout.run().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private Readiness.Check check(Part part) {
    return switch (part) {
      case POSTGRES -> () -> order(part, ServerKind.POSTGRES).address().isPresent();
      case KAFKA -> () -> order(part, ServerKind.KAFKA).address().isPresent();
      case ISSUER -> Http.answers(URI.create(ports.url(part) + "/jwks"));
      case ZOOM -> Http.isOk(URI.create(ports.url(part) + "/control/health"));
      default -> Http.isOk(URI.create(ports.managementUrl(part) + "/actuator/health/readiness"));
    };
  }
}
