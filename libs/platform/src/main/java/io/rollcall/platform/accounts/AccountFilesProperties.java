package io.rollcall.platform.accounts;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts and their secrets stand.
 *
 * @param accounts the account files
 * @param secrets the secret files
 */
@ConfigurationProperties("rollcall")
record AccountFilesProperties(
    @DefaultValue AccountsFolder accounts, @DefaultValue SecretsFolder secrets) {

  /** A file is gone after two readings without it, which must be within 30 s. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /**
   * The account files.
   *
   * @param folder holds {@code <key>.yaml}
   * @param reread the pause between two readings of all account and secret files, 100 ms to 15 s
   */
  record AccountsFolder(
      @DefaultValue("/etc/rollcall/accounts") Path folder, @DefaultValue("5s") Duration reread) {

    AccountsFolder {
      if (reread.toMillis() < 100 || reread.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("rollcall.accounts.reread: 100ms to 15s");
      }
    }
  }

  /**
   * The secret files.
   *
   * @param folder holds {@code <key>.api} and {@code <key>.webhook}
   */
  record SecretsFolder(@DefaultValue("/etc/rollcall/secrets") Path folder) {}
}
