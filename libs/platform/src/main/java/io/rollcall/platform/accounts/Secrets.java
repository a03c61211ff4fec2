package io.rollcall.platform.accounts;

import java.util.Optional;

/**
 * The secrets of accounts.
 *
 * @param <T> one account's secrets; its {@code toString} shows none of them
 */
public interface Secrets<T> {

  /** The secrets of an account; empty while none are loaded. */
  Optional<T> of(String accountKey);
}
