package io.rollcall.benchmarks.ingest;

import io.rollcall.benchmarks.ingest.load.Bodies;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A contender's process. All run with the same flags of the JVM. */
record Service(Process process, int port) implements AutoCloseable {

  static final String SECRET = "benchmark-secret";

  /** The compiler's threads are kept, so that their time can be told from the service's. */
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:-UseDynamicNumberOfCompilerThreads");

  static Service start(Contender contender, Broker broker) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(extraFlags());
    command.addAll(contender.program());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment(port, broker));
    builder.environment().putAll(contender.environment());
    Path log = Files.createTempFile("rollcall-benchmark-" + contender.name(), ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    awaitPort(process, port, log);
    return new Service(process, port);
  }

  /** For one's own experiments, for example a profiler. */
  private static List<String> extraFlags() {
    String flags = System.getenv().getOrDefault("BENCHMARK_JVM_FLAGS", "");
    return flags.isBlank() ? List.of() : List.of(flags.trim().split("\\s+"));
  }

  private static Map<String, String> environment(int port, Broker broker) throws IOException {
    Path files = Files.createTempDirectory("rollcall-benchmark-accounts");
    Files.writeString(
        files.resolve("campus.yaml"),
        "{key: campus, kind: oauth, plan: business, zoom-account-ids: [%s]}"
            .formatted(Bodies.ZOOM_ACCOUNT));
    Files.writeString(files.resolve("campus.webhook"), "secret-tokens: [%s]".formatted(SECRET));
    return Map.of(
        "SERVER_PORT", Integer.toString(port),
        "MANAGEMENT_SERVER_PORT", "0",
        "BENCHMARK_SECRET", SECRET,
        "ROLLCALL_KAFKA_BOOTSTRAP", broker.address().hostAndPort(),
        "SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.address().hostAndPort(),
        "ROLLCALL_ACCOUNTS_FOLDER", files.toString(),
        "ROLLCALL_SECRETS_FOLDER", files.toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(Process process, int port, Path log) throws Exception {
    while (!listens(port)) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new IOException("it does not start: " + Files.readString(log));
      }
    }
    // what is still being made ready, like the producer's metadata
    process.waitFor(3, TimeUnit.SECONDS);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(15, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
