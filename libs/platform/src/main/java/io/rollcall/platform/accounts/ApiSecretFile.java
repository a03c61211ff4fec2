package io.rollcall.platform.accounts;

import static io.rollcall.platform.accounts.UnreadableFile.require;
import static io.rollcall.platform.accounts.UnreadableFile.text;

import org.jspecify.annotations.Nullable;

/** An {@code .api} file as it is written: the fields of one of the two kinds. */
record ApiSecretFile(
    @Nullable String accountId,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String apiKey,
    @Nullable String apiSecret) {

  private static final int MAX_LENGTH = 1_000;

  static ApiSecrets parse(String key, byte[] content) throws UnreadableFile {
    ApiSecretFile file = Yaml.read(content, ApiSecretFile.class);
    return file.apiKey == null && file.apiSecret == null ? file.oauth() : file.jwt();
  }

  private ApiSecrets oauth() throws UnreadableFile {
    return new ApiSecrets.OAuth(
        text(accountId, "account-id", MAX_LENGTH),
        text(clientId, "client-id", MAX_LENGTH),
        text(clientSecret, "client-secret", MAX_LENGTH));
  }

  private ApiSecrets jwt() throws UnreadableFile {
    require(
        accountId == null && clientId == null && clientSecret == null,
        "either account-id, client-id and client-secret, or api-key and api-secret");
    return new ApiSecrets.Jwt(
        text(apiKey, "api-key", MAX_LENGTH), text(apiSecret, "api-secret", MAX_LENGTH));
  }
}
