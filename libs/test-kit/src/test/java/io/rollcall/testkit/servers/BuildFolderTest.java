package io.rollcall.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFolderTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path all = Path.of("");

  private final Process build = start();

  @AfterEach
  void end() {
    build.destroyForcibly();
  }

  @Test
  void aKilledBuildTakesItsServersAlong() throws Exception {
    BuildFolder folder = BuildFolder.of(all, KnownProcess.of(build.toHandle()));
    ServerAddress postgres = folder.addressOf(ServerKind.POSTGRES);
    assertThat(folder.addressOf(ServerKind.POSTGRES)).isEqualTo(postgres);

    build.destroyForcibly();

    await().atMost(SOON).until(() -> !answers(postgres) && Files.notExists(folder.path()));
  }

  @Test
  void whatWasKilledTogetherWithItsSupervisorIsCleanedByTheNextBuild() throws Exception {
    BuildFolder folder = BuildFolder.of(all, KnownProcess.of(build.toHandle()));
    ServerAddress postgres = folder.addressOf(ServerKind.POSTGRES);
    ServerRecord supervisor =
        ServerRecord.readFrom(folder.order(ServerKind.POSTGRES).recordFile()).orElseThrow();
    supervisor.process().process().orElseThrow().destroyForcibly();
    build.destroyForcibly();
    await().atMost(SOON).until(() -> !build.isAlive() && !supervisor.process().isAlive());
    assertThat(answers(postgres)).isTrue();

    BuildFolder next = BuildFolder.of(all, KnownProcess.self());

    assertThat(answers(postgres)).isFalse();
    try (Stream<Path> left = Files.list(all).filter(Files::isDirectory)) {
      assertThat(left).containsExactly(next.path());
    }
  }

  @Test
  void buildsSideBySideHaveFoldersOfTheirOwn() throws IOException {
    BuildFolder one = BuildFolder.of(all, KnownProcess.of(build.toHandle()));
    BuildFolder other = BuildFolder.of(all, KnownProcess.self());

    assertThat(one.path()).isNotEqualTo(other.path());
    assertThat(BuildFolder.of(all, KnownProcess.of(build.toHandle())).path()).isEqualTo(one.path());
  }

  private static boolean answers(ServerAddress address) {
    try (Socket socket = new Socket(address.host(), address.port())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Process start() {
    try {
      return new ProcessBuilder("sleep", "600").start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
