package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which counts are withheld: the small ones, then as little else as makes each of them unknowable.
 *
 * <p>Counts that hang together are chosen for together, apart from all others. The choice is begun
 * in several orders; in each, what can be printed after all is, and each count that protects others
 * is exchanged for others while less is lost so. How much is tried is counted in numbers worked on,
 * never in seconds: the same counts give the same choice on every machine.
 */
final class Suppression {

  private static final double LESS = 1e-9;

  /** Entries of tableaux that are worked on to lose less: a few seconds. */
  private static final long EFFORT = 300_000_000;

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;
  private final List<Map<Integer, Long>> tables = new ArrayList<>();

  Suppression(CountSystem system, Protection protection, Clock clock) {
    this.system = system;
    this.protection = protection;
    this.clock = clock;
  }

  /**
   * All that is withheld.
   *
   * @throws DisclosureFailure when a small count cannot be protected, or not in time
   */
  BitSet choose() {
    BitSet withheld = system.primary();
    // The smallest first: what they leave of the effort is for the larger ones.
    List<List<Integer>> groups = new ArrayList<>(SmallGroups.of(system));
    groups.sort(Comparator.comparingInt(List::size));
    long effort = EFFORT;
    for (int g = 0; g < groups.size(); g++) {
      long before = clock.work();
      Withholding best = best(groups.get(g), before + effort / (groups.size() - g));
      effort = Math.max(0, effort - (clock.work() - before));
      withheld.or(best.withheld());
      tables.addAll(best.tables());
    }
    return withheld;
  }

  /** The tables that show what is left open, once all is chosen. */
  List<Map<Integer, Long>> tables() {
    return List.copyOf(tables);
  }

  private Withholding best(List<Integer> sensitive, long limit) {
    Withholding best = null;
    for (List<Integer> order : orders(sensitive)) {
      if (best == null || clock.work() < limit) {
        best = better(best, exchanged(begun(order, limit), limit));
      }
    }
    if (best == null) {
      throw new IllegalStateException("no order");
    }
    return best;
  }

  private static Withholding better(@Nullable Withholding one, Withholding other) {
    return one == null || other.loss() < one.loss() - LESS ? other : one;
  }

  /** The smallest first, the largest first. */
  private List<List<Integer>> orders(List<Integer> sensitive) {
    List<Integer> rising = new ArrayList<>(sensitive);
    rising.sort(Comparator.comparingLong((Integer i) -> system.count(i).value()));
    List<Integer> falling = new ArrayList<>(rising);
    Collections.reverse(falling);
    return List.of(rising, falling);
  }

  private Withholding begun(List<Integer> order, long limit) {
    Withholding begun = new Withholding(system, protection, clock, order);
    begun.protect();
    begun.thin(begun.partners(), limit);
    return begun;
  }

  private Withholding exchanged(Withholding from, long limit) {
    Withholding now = from;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int each : now.partners()) {
        if (clock.work() >= limit) {
          return now;
        }
        if (now.withheld().get(each)) {
          Withholding other = new Withholding(now);
          if (other.exchange(each, limit) && other.loss() < now.loss() - LESS) {
            now = other;
            moved = true;
          }
        }
      }
    }
    return now;
  }
}
