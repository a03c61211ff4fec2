package io.rollcall.testkit.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server to be started in a process of its own.
 *
 * @param folder of this server alone
 * @param port where it listens; 0 means any free one
 * @param owner with whom it ends, unless it is kept
 */
public record ServerOrder(
    ServerKind kind, Path folder, int port, Lifetime lifetime, KnownProcess owner) {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** A server whose data stays, and which runs until it is told to end. */
  public static ServerOrder kept(ServerKind kind, Path folder, int port) {
    return new ServerOrder(kind, folder, port, Lifetime.KEPT, KnownProcess.self());
  }

  static ServerOrder parse(String[] arguments) {
    return new ServerOrder(
        ServerKind.valueOf(arguments[0]),
        Path.of(arguments[1]),
        Integer.parseInt(arguments[2]),
        Lifetime.valueOf(arguments[3]),
        new KnownProcess(Long.parseLong(arguments[4]), Long.parseLong(arguments[5])));
  }

  /** Where the server listens, once it is ready. */
  public Optional<ServerAddress> address() throws IOException {
    return ServerRecord.readFrom(recordFile())
        .filter(ready -> ready.process().isAlive())
        .map(ServerRecord::address);
  }

  /** What the process prints, unless it is told another file. */
  Path log() {
    return folder.resolve("log");
  }

  Path recordFile() {
    return folder.resolve("ready.properties");
  }

  /** Held while somebody finds or starts the server. */
  Path lockFile() {
    return folder.resolveSibling(folder.getFileName() + ".lock");
  }

  /** Deletes everything of the server, and the folder around it if that is empty then. */
  void deleteAll() throws IOException {
    Folders.delete(folder);
    if (!owner.isAlive()) {
      Files.deleteIfExists(lockFile());
      folder.resolveSibling("").toFile().delete();
    }
  }

  boolean isOver() {
    return lifetime == Lifetime.ONE_BUILD && !owner.isAlive();
  }

  RunningServer start() throws Exception {
    return kind.start(folder, port == 0 ? FreePorts.any() : port, lifetime);
  }

  Process launch() throws IOException {
    return process(log()).start();
  }

  /** The process to start, on the Java and the class path of this one. */
  public ProcessBuilder process(Path log) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(recordFile());
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(sessionOfItsOwn());
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(javaOptions());
    command.add(ServerProcess.class.getName());
    command.addAll(arguments());
    return command;
  }

  /** Who kills a build by its process group does not get the server, which then ends properly. */
  private static List<String> sessionOfItsOwn() {
    return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
  }

  private static List<String> javaOptions() {
    return List.of(
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dlogback.configurationFile=io/rollcall/testkit/servers/logback.xml");
  }

  private List<String> arguments() {
    return Stream.of(
            kind, folder.toAbsolutePath(), port, lifetime, owner.pid(), owner.startMillis())
        .map(Object::toString)
        .toList();
  }
}
