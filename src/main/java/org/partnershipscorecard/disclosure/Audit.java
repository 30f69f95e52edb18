package org.partnershipscorecard.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Asks the attacker for every small count, anew, whether it can be worked out. */
final class Audit {

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;

  Audit(CountSystem system, Protection protection, Clock clock) {
    this.system = system;
    this.protection = protection;
    this.clock = clock;
  }

  /**
   * Audits what is withheld.
   *
   * @return how many counts are safe
   * @throws DisclosureFailure when one is not, when the counts do not add up, or when the time is
   *     over
   */
  int check(BitSet withheld) {
    return check(withheld, List.of());
  }

  /**
   * Audits what is withheld. A table that is offered as a proof is held against everything printed
   * and every equation before it counts; what no proof covers is worked out.
   *
   * @param proofs other tables, by the counts that differ from the true ones
   */
  int check(BitSet withheld, List<Map<Integer, Long>> proofs) {
    if (!system.addsUp()) {
      throw new DisclosureFailure("the counts do not add up");
    }
    BitSet unseen = system.unseen(withheld);
    List<Map<Integer, Long>> sound =
        proofs.stream().filter(table -> system.agrees(table, unseen)).toList();
    Attacker attacker = new Attacker(system, withheld, clock);
    int safe = 0;
    for (int i = 0; i < system.size(); i++) {
      if (system.count(i).sensitive()) {
        if (!isProven(i, sound) && !isSafe(attacker, i)) {
          throw new DisclosureFailure(
              "the audit found that a small count of "
                  + system.count(i).line()
                  + " can be worked out");
        }
        safe++;
      }
    }
    return safe;
  }

  private boolean isProven(int count, List<Map<Integer, Long>> tables) {
    long least = system.count(count).value();
    long most = least;
    for (Map<Integer, Long> table : tables) {
      Long value = table.get(count);
      if (value != null) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return system.protection(count, protection).isSafe(least, most);
  }

  private boolean isSafe(Attacker attacker, int count) {
    Attacker.Table low = attacker.smallest(count, Attacker.EVERYWHERE);
    if (low == null) {
      return false;
    }
    long least = low.value(count, system);
    Protection wanted = system.protection(count, protection);
    Attacker.Table high = attacker.largest(count, wanted.wanted(least), Attacker.EVERYWHERE);
    return high != null && wanted.isSafe(least, high.value(count, system));
  }
}
