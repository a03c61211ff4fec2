package io.rollcall.platform.accounts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The Zoom accounts that may be used now. Safe for any thread; nothing here blocks on a file. */
public final class Accounts {

  private final WatchedFiles<Account> files;
  private volatile Map<String, Account> byKey;

  private Accounts(WatchedFiles<Account> files, Map<String, Account> byKey) {
    this.files = files;
    this.byKey = byKey;
  }

  /**
   * Reads the account files of a folder.
   *
   * @throws IllegalStateException when the folder is missing or two accounts claim one Zoom id
   */
  public static Accounts in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "The accounts folder " + folder + " is missing (ROLLCALL_ACCOUNTS_FOLDER)");
    }
    WatchedFiles<Account> files =
        new WatchedFiles<>(folder, ".yaml", AccountFile.MAX_BYTES, AccountFile::parse);
    Map<String, Account> read = files.read();
    ZoomIdClaims.refuseDuplicates(read.values());
    return new Accounts(files, read);
  }

  public Optional<Account> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All of them, sorted by key. */
  public Collection<Account> all() {
    return byKey.values();
  }

  /** Reads what has changed. Called on a schedule by {@link Rereading}. */
  public synchronized void refresh() {
    byKey = ZoomIdClaims.settle(byKey, files.read());
  }

  /** How many files stand there whose present content cannot be used. */
  public int unusable() {
    return files.unusable();
  }
}
