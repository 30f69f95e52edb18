package org.partnershipscorecard.disclosure;

import java.util.BitSet;
import java.util.Map;

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
    BitSet printed = (BitSet) primary.clone();
    printed.flip(0, system.size());
    Widening tables = new Widening(system, primary, printed, clock);
    BitSet unseen = system.unseen(primary);
    for (int i = 0; i < system.size(); i++) {
      Count count = system.count(i);
      if (count.guessed()
          && count.sensitive()
          && (isOpen(tables, unseen, i) || !isTold(attacker, i))) {
        system.free(i);
      }
    }
  }

  /** Whether a table that is soon found shows that it may be none or many. */
  private boolean isOpen(Widening tables, BitSet unseen, int count) {
    return isPossible(tables, unseen, count, protection.to() + 1L)
        || (system.count(count).floor() < protection.from()
            && isPossible(tables, unseen, count, protection.from() - 1L));
  }

  private boolean isPossible(Widening tables, BitSet unseen, int count, long value) {
    Map<Integer, Long> table = tables.table(count, value);
    return table != null && system.agrees(table, unseen);
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
