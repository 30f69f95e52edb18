package org.partnershipscorecard.disclosure;

import java.util.BitSet;

/**
 * Counts that no figure states, the quarters of a line that is printed by the year alone. They must
 * not be learnt either, where everything printed together would tell that one is small; otherwise
 * there is nothing to protect, for withholding more only leaves more open.
 */
final class Guesses {

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;

  Guesses(CountSystem system, Protection protection, Clock clock) {
    this.system = system;
    this.protection = protection;
    this.clock = clock;
  }

  /**
   * Sets those free that a reader who sees everything else could not tell to be small.
   *
   * @param primary what is withheld in any case
   */
  void settle(BitSet primary) {
    Attacker attacker = new Attacker(system, primary, clock);
    for (int i = 0; i < system.size(); i++) {
      Count count = system.count(i);
      if (count.guessed() && count.sensitive() && !isTold(attacker, i)) {
        system.free(i);
      }
    }
  }

  private boolean isTold(Attacker attacker, int count) {
    Attacker.Table low = attacker.smallest(count, Attacker.EVERYWHERE);
    if (low != null && !protection.isSmall(low.value(count, system))) {
      return false;
    }
    Attacker.Table high = attacker.largest(count, protection.to() + 1L, Attacker.EVERYWHERE);
    return high == null || protection.isSmall(high.value(count, system));
  }
}
