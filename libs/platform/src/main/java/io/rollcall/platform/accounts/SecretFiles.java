package io.rollcall.platform.accounts;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Secrets that stand in files, one for each account. */
abstract sealed class SecretFiles<T> implements Secrets<T>
    permits WebhookSecretFiles, ApiSecretFiles {

  private static final int MAX_BYTES = 64 * 1024;

  private final WatchedFiles<T> files;
  private volatile Map<String, T> byKey;

  SecretFiles(Path folder, String ending, WatchedFiles.Parser<T> parser) {
    files = new WatchedFiles<>(folder, ending, MAX_BYTES, parser);
    byKey = files.read();
  }

  @Override
  public Optional<T> of(String accountKey) {
    return Optional.ofNullable(byKey.get(accountKey));
  }

  /** Reads what has changed. Called on a schedule by {@link Rereading}. */
  public void refresh() {
    byKey = files.read();
  }

  /** How many files stand there whose present content cannot be used. */
  public int unusable() {
    return files.unusable();
  }
}
