package io.rollcall.testkit.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether there is a Docker engine. */
final class Docker {

  private Docker() {}

  /** Testcontainers takes 1.4 s to say no, so it is asked only where an engine may be. */
  static boolean answers() {
    return mayBeThere() && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean mayBeThere() {
    Path home = Path.of(System.getProperty("user.home"));
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".testcontainers.properties"))
            .anyMatch(Files::exists);
  }
}
