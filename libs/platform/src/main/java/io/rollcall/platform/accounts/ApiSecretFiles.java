package io.rollcall.platform.accounts;

import java.nio.file.Path;

/** The files {@code <key>.api} of the secrets folder, for the services that call Zoom. */
public final class ApiSecretFiles extends SecretFiles<ApiSecrets> {

  public ApiSecretFiles(Path folder) {
    super(folder, ".api", ApiSecretFile::parse);
  }
}
