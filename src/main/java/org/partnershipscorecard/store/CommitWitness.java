package org.partnershipscorecard.store;

import java.util.List;
import java.util.ServiceLoader;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees each step of the commit protocol pass. The program has none; a test that halts the machine
 * between two steps brings one on the class path.
 */
public interface CommitWitness {

  void reached(CommitStep step);

  /**
   * Told of a step that is reached when the transaction under way is committed, and not before: it
   * may be a caller's, which commits later. Without a transaction, at once.
   */
  default void reachedWhenCommitted(CommitStep step) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      reached(step);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            reached(step);
          }
        });
  }

  /** All that the class path brings, as one. */
  static CommitWitness present() {
    List<CommitWitness> witnesses =
        ServiceLoader.load(CommitWitness.class).stream().map(ServiceLoader.Provider::get).toList();
    return step -> witnesses.forEach(witness -> witness.reached(step));
  }
}
