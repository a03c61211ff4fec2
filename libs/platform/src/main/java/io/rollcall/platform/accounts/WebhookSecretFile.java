package io.rollcall.platform.accounts;

import static io.rollcall.platform.accounts.UnreadableFile.require;
import static io.rollcall.platform.accounts.UnreadableFile.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code .webhook} file as it is written. */
record WebhookSecretFile(
    @Nullable List<@Nullable String> secretTokens, @Nullable String verificationToken) {

  private static final int MAX_SECRETS = 10;
  private static final int MAX_LENGTH = 1_000;

  static WebhookSecrets parse(String key, byte[] content) throws UnreadableFile {
    WebhookSecretFile file = Yaml.read(content, WebhookSecretFile.class);
    List<@Nullable String> written = file.secretTokens == null ? List.of() : file.secretTokens;
    require(written.size() <= MAX_SECRETS, "'secret-tokens': at most 10");
    List<String> secrets = new ArrayList<>();
    for (String secret : written) {
      secrets.add(text(secret, "secret-tokens", MAX_LENGTH));
    }
    String legacy = file.verificationToken;
    require(!secrets.isEmpty() || legacy != null, "no secret stands in it");
    return new WebhookSecrets(
        secrets, legacy == null ? null : text(legacy, "verification-token", MAX_LENGTH));
  }
}
