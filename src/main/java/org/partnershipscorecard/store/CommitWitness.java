package org.partnershipscorecard.store;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Sees each step of the commit protocol pass. The program has none; a test that halts the machine
 * between two steps brings one on the class path.
 */
public interface CommitWitness {

  void reached(CommitStep step);

  /** All that the class path brings, as one. */
  static CommitWitness present() {
    List<CommitWitness> witnesses =
        ServiceLoader.load(CommitWitness.class).stream().map(ServiceLoader.Provider::get).toList();
    return step -> witnesses.forEach(witness -> witness.reached(step));
  }
}
