package io.rollcall.testkit.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one build's servers. It is named after the build: {@code <pid>-<start>}. */
record BuildFolder(Path path, KnownProcess owner) {

  private static final Path ALL =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "rollcall-tests-" + System.getProperty("user.name").replaceAll("\\W", "_"));

  /** The folder of this build; what builds of the past left behind is cleaned on the way. */
  static synchronized BuildFolder ofThisBuild() throws IOException {
    return of(ALL, KnownProcess.ofThisBuild());
  }

  static synchronized BuildFolder of(Path all, KnownProcess owner) throws IOException {
    Files.createDirectories(all);
    try (FileChannel channel = open(all.resolve("lock"));
        FileLock _ = channel.lock()) {
      List<BuildFolder> builds = builds(all);
      for (BuildFolder build : builds) {
        if (!build.owner.isAlive()) {
          build.clean();
        }
      }
      Optional<BuildFolder> own = builds.stream().filter(b -> b.isOf(owner)).findFirst();
      return own.isPresent() ? own.get() : create(all, owner);
    }
  }

  private static BuildFolder create(Path all, KnownProcess owner) throws IOException {
    Path path = all.resolve(owner.pid() + "-" + owner.startMillis());
    return new BuildFolder(Files.createDirectories(path), owner);
  }

  private static List<BuildFolder> builds(Path all) throws IOException {
    try (Stream<Path> folders = Files.list(all)) {
      return folders.flatMap(folder -> parse(folder).stream()).toList();
    }
  }

  private static Optional<BuildFolder> parse(Path folder) {
    String[] parts = folder.getFileName().toString().split("-");
    return parts.length == 2 && Stream.of(parts).allMatch(part -> part.matches("\\d{1,18}"))
        ? Optional.of(
            new BuildFolder(
                folder, new KnownProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]))))
        : Optional.empty();
  }

  private boolean isOf(KnownProcess other) {
    return owner.pid() == other.pid() && owner.isAlive();
  }

  /** Its server processes end by themselves, unless they were killed too. */
  private void clean() throws IOException {
    for (ServerKind kind : ServerKind.values()) {
      ServerRecord.readFrom(order(kind).recordFile())
          .flatMap(server -> server.process().process())
          .ifPresent(ProcessHandle::destroyForcibly);
    }
    OrphanedPostgres.stop(order(ServerKind.POSTGRES).folder().resolve("data"));
    Folders.delete(path);
  }

  ServerOrder order(ServerKind kind) {
    return new ServerOrder(kind, path.resolve(kind.fileName()), 0, Lifetime.ONE_BUILD, owner);
  }

  /** Runs one at a time over all test processes of this build. */
  synchronized ServerAddress addressOf(ServerKind kind) throws IOException, InterruptedException {
    try (FileChannel channel = open(order(kind).lockFile());
        FileLock _ = channel.lock()) {
      Optional<ServerAddress> running = order(kind).address();
      return running.isPresent() ? running.get() : new ServerStart(order(kind)).address();
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
