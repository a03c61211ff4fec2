package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file by which a server tells that it is ready, where it listens, and which process it is. */
record ServerRecord(ServerAddress address, KnownProcess process) {

  void writeTo(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("host", address.host());
    properties.setProperty("port", Integer.toString(address.port()));
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("pid", Long.toString(process.pid()));
    properties.setProperty("start", Long.toString(process.startMillis()));
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try (Writer writer = Files.newBufferedWriter(half)) {
      properties.store(writer, null);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static Optional<ServerRecord> readFrom(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Optional.of(
        new ServerRecord(
            new ServerAddress(
                properties.getProperty("host"),
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("user"),
                properties.getProperty("password")),
            new KnownProcess(
                Long.parseLong(properties.getProperty("pid")),
                Long.parseLong(properties.getProperty("start")))));
  }
}
