package io.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFilesTest {

  private static final String CAMPUS =
      """
      key: campus
      zoom-account-ids: [Zoom1, Zoom2]
      api-url: ${ZOOM_URL}/v2
      hosts:
        - {email: host1@campus.example, registration: true}
      """;

  @TempDir private Path root = Path.of("");
  private final Ports ports = Ports.any();

  @BeforeEach
  void anExample() throws IOException {
    Files.createDirectories(layout().accountExamples());
    Files.writeString(layout().accountExamples().resolve("campus.yaml"), CAMPUS);
  }

  @Test
  void theExamplePointsAtTheSimulator() throws IOException {
    List<LocalAccount> accounts = new AccountFiles(layout(), ports).prepare();

    assertThat(accounts.getFirst().firstZoomId()).isEqualTo("Zoom1");
    assertThat(campus()).contains("api-url: " + ports.url(Part.ZOOM) + "/v2");
  }

  @Test
  void changesOfTheCopyStayWhenTheSimulatorMoves() throws IOException {
    new AccountFiles(layout(), ports).prepare();
    Path copy = layout().accounts().resolve("campus.yaml");
    Files.writeString(copy, campus().replace("Zoom2", "Zoom3"));
    Ports moved = Ports.any();

    new AccountFiles(layout(), moved).prepare();

    assertThat(campus()).contains("Zoom3").contains(moved.url(Part.ZOOM) + "/v2");
  }

  @Test
  void secretsAreMadeOnce() throws IOException {
    Secrets secrets = new Secrets(layout());
    List<LocalAccount> accounts = new AccountFiles(layout(), ports).prepare();
    secrets.prepare(accounts, "http://127.0.0.1:8081");
    String first = secrets.webhookSecret("campus").orElseThrow();

    secrets.prepare(accounts, "http://127.0.0.1:8081");

    assertThat(secrets.webhookSecret("campus")).hasValue(first);
    assertThat(first).hasSizeGreaterThan(20);
    assertThat(Files.readString(layout().simulatorAccounts()))
        .contains(first, "http://127.0.0.1:8081/webhooks/zoom/campus", "host1@campus.example");
  }

  @Test
  void aJwtAppHasAKeyAndItsWebhooksAToken() throws IOException {
    Files.writeString(layout().accountExamples().resolve("campus.yaml"), CAMPUS + "kind: jwt\n");
    List<LocalAccount> accounts = new AccountFiles(layout(), ports).prepare();

    new Secrets(layout()).prepare(accounts, "http://127.0.0.1:8081");

    assertThat(secretFile("campus.api")).contains("api-key", "api-secret").doesNotContain("client");
    assertThat(secretFile("campus.webhook"))
        .contains("verification-token")
        .doesNotContain("secret-tokens");
    assertThat(Files.readString(layout().simulatorAccounts()))
        .contains("api-key", "api-secret", "verification-token", "account-id: Zoom1");
  }

  private String secretFile(String name) throws IOException {
    return Files.readString(layout().secrets().resolve(name));
  }

  private Layout layout() {
    return new Layout(root, root.resolve("run"));
  }

  private String campus() throws IOException {
    return Files.readString(layout().accounts().resolve("campus.yaml"));
  }
}
