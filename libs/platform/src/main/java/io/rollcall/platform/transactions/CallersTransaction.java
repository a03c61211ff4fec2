package io.rollcall.platform.transactions;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** The transaction in which something is called. */
public final class CallersTransaction {

  private CallersTransaction() {}

  /**
   * Completes within a transaction.
   *
   * @param why what the transaction is needed for
   * @return fails with {@link IllegalStateException} outside of one
   */
  public static Mono<Void> required(String why) {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .onErrorResume(NoTransactionException.class, none -> Mono.empty())
        .filter(TransactionSynchronizationManager::isActualTransactionActive)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("no transaction: " + why)))
        .then();
  }
}
