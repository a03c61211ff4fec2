package io.rollcall.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SecretFilesTest {

  @TempDir Path folder;

  @Test
  void aRotatedSecretIsSeenWhileRunning() throws IOException {
    write("campus.webhook", "secret-tokens: [old-one]");
    WebhookSecretFiles secrets = new WebhookSecretFiles(folder);

    try (Rereading rereading = new Rereading(Duration.ofMillis(20))) {
      rereading.repeat(secrets::refresh);
      write("campus.webhook", "secret-tokens: [new-one, old-one]\nverification-token: legacy");

      await()
          .untilAsserted(
              () ->
                  assertThat(secrets.of("campus"))
                      .contains(new WebhookSecrets(List.of("new-one", "old-one"), "legacy")));
    }
  }

  @Test
  void bothKindsOfApiSecretsAreRead() throws IOException {
    write("campus.api", "{account-id: a, client-id: b, client-secret: c}");
    write("old.api", "{api-key: k, api-secret: s}");

    ApiSecretFiles secrets = new ApiSecretFiles(folder);

    assertThat(secrets.of("campus")).contains(new ApiSecrets.OAuth("a", "b", "c"));
    assertThat(secrets.of("old")).contains(new ApiSecrets.Jwt("k", "s"));
    assertThat(secrets.of("unknown")).isEmpty();
  }

  @Test
  void aMixedApiFileIsNotUsed() throws IOException {
    write("campus.api", "{account-id: a, api-key: k, api-secret: s}");

    ApiSecretFiles secrets = new ApiSecretFiles(folder);

    assertThat(secrets.of("campus")).isEmpty();
    assertThat(secrets.unusable()).isEqualTo(1);
  }

  @Test
  void noSecretIsShownOrLogged() throws IOException {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger logger = (Logger) LoggerFactory.getLogger(WatchedFiles.class);
    logger.addAppender(lines);
    write("campus.webhook", "secret-tokens: [s3cret-one]");
    write("campus.api", "{account-id: a, client-id: b, client-secret: s3cret-two}");
    write("broken.webhook", "secret-tokens: {s3cret-three: [}");
    write("mistyped.api", "{s3cret-four: x}");
    write("misspelt.webhook", "secret-tokens: [{a: s3cret-five}]");

    WebhookSecretFiles webhook = new WebhookSecretFiles(folder);
    ApiSecretFiles api = new ApiSecretFiles(folder);

    assertThat(webhook.of("campus").orElseThrow().toString()).doesNotContain("s3cret");
    assertThat(api.of("campus").orElseThrow().toString()).doesNotContain("s3cret");
    assertThat(lines.list).hasSize(3);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("s3cret"));
    logger.detachAppender(lines);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
