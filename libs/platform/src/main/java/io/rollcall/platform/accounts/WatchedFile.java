package io.rollcall.platform.accounts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one file.
 *
 * @param hash of the content that was read last
 * @param value of the last good content
 * @param problem why the present content cannot be used
 * @param missed the last reading did not find it
 */
record WatchedFile<T>(byte[] hash, @Nullable T value, @Nullable String problem, boolean missed) {

  static <T> WatchedFile<T> unknown() {
    return new WatchedFile<>(new byte[0], null, null, false);
  }

  WatchedFile<T> good(byte[] newHash, T newValue) {
    return new WatchedFile<>(newHash, newValue, null, false);
  }

  WatchedFile<T> bad(byte[] newHash, String newProblem) {
    return new WatchedFile<>(newHash, value, newProblem, false);
  }

  WatchedFile<T> found() {
    return new WatchedFile<>(hash, value, problem, false);
  }

  WatchedFile<T> missing() {
    return new WatchedFile<>(hash, value, problem, true);
  }

  boolean readAlready(byte[] otherHash) {
    return Arrays.equals(hash, otherHash);
  }
}
