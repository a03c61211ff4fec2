package io.rollcall.testkit.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The PostgreSQL of Maven Central, on this machine. */
record EmbeddedPostgresServer(EmbeddedPostgres postgres) implements RunningServer {

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  static EmbeddedPostgresServer start(Path folder, int port, Lifetime lifetime) throws IOException {
    Path data = folder.resolve("data");
    OrphanedPostgres.stop(data);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(Files.createDirectories(folder.resolve("work")).toFile())
            .setPGStartupWait(STARTS_WITHIN)
            .setServerConfig("max_connections", "300")
            .setServerConfig("unix_socket_directories", "''");
    if (lifetime == Lifetime.KEPT) {
      builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }
    return new EmbeddedPostgresServer(builder.start());
  }

  @Override
  public ServerAddress address() {
    return new ServerAddress("127.0.0.1", postgres.getPort(), "postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
