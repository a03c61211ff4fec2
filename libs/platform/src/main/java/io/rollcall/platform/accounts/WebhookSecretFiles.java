package io.rollcall.platform.accounts;

import java.nio.file.Path;

/** The files {@code <key>.webhook} of the secrets folder; only webhook-ingest reads them. */
public final class WebhookSecretFiles extends SecretFiles<WebhookSecrets> {

  public WebhookSecretFiles(Path folder) {
    super(folder, ".webhook", WebhookSecretFile::parse);
  }
}
