package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

  @TempDir private Path folder;

  @Test
  void accountsAreReadFromAFile() throws IOException {
    Path file = folder.resolve("accounts.yaml");
    Files.writeString(
        file,
        """
        rollcall.simulator.accounts:
          - key: campus
            account-id: abc
            client-id: client
            client-secret: s3cret
            webhooks: [{url: "http://localhost:8081/webhooks/zoom/campus", secret: hook}]
            hosts: [{email: host1@campus.example, registration: true}]
        """);

    try (var simulator =
        RunningSimulator.start("ROLLCALL_SIMULATOR_ACCOUNTS_FILE=" + file.toAbsolutePath())) {
      var accounts = simulator.client().get("/control/accounts");

      assertThat(accounts.path(0).path("accountId").asString()).isEqualTo("abc");
      assertThat(accounts.path(0).path("hosts").path(0).asString())
          .isEqualTo("host1@campus.example");
      assertThat(accounts.toString()).doesNotContain("s3cret").doesNotContain("hook\"");
    }
  }

  @Test
  void aTokenEnds() throws IOException {
    try (var zoom = new Simulation("rollcall.simulator.tokens.life=0s")) {
      var answer = zoom.api("GET", "/meetings/1", "");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Simulation.json(answer).path("message").asString())
          .isEqualTo("Access token is expired.");
    }
  }
}
