package io.rollcall.webhookingest;

import org.jspecify.annotations.Nullable;

/** What the head of a request alone decides. */
sealed interface Admission {

  /**
   * The body is worth reading.
   *
   * @param claim the signature to check; null when the account's legacy token was sent instead
   */
  record Admitted(Sender sender, @Nullable Claim claim) implements Admission {}

  /**
   * Whatever the body is.
   *
   * @param account the account's key, {@code unknown} when it is none of ours
   */
  record Refused(String account, Outcome outcome) implements Admission {}
}
