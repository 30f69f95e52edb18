package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a good heuristic withholds, to compare: for each small count in turn the cheapest cycle that
 * protects it, as tables are protected in steps by linear programming; then each protector is
 * printed after all where that does no harm. The same protection as the program's own choice.
 */
final class IncrementalHeuristic {

  private static final int NEARBY = 160;

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;
  private final List<Integer> sensitive;
  private final List<Map<Integer, Long>> tables = new ArrayList<>();
  private BitSet withheld = new BitSet();

  IncrementalHeuristic(CountSystem system, Protection protection, Clock clock) {
    this.system = system;
    this.protection = protection;
    this.clock = clock;
    this.sensitive =
        IntStream.range(0, system.size())
            .filter(i -> system.count(i).sensitive())
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> system.count(i).value()))
            .toList();
  }

  /**
   * All that is withheld.
   *
   * @throws DisclosureFailure when a small count cannot be protected, or not in time
   */
  BitSet choose() {
    withheld = system.primary();
    for (int each : sensitive) {
      protect(each);
    }
    BitSet primary = system.primary();
    List<Integer> added =
        withheld.stream()
            .filter(i -> !primary.get(i))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -system.count(i).cost()))
            .toList();
    added.forEach(this::tryWithout);
    return (BitSet) withheld.clone();
  }

  private void protect(int count) {
    if (!system.count(count).sensitive() || isProtected(count) || isFree(count)) {
      return;
    }
    long least = lowest(count);
    if (widen(count, protection.wanted(least))) {
      return;
    }
    // It cannot be so large, so it must be possible that it is smaller than was found yet.
    for (long low = least - 1; low >= system.count(count).floor(); low--) {
      if (!widen(count, low)) {
        break;
      }
      if (isProtected(count) || widen(count, protection.wanted(low))) {
        return;
      }
    }
    throw new DisclosureFailure("a small count can be worked out");
  }

  /** Withholds what it takes for a count to be possibly so large or so small. */
  private boolean widen(int count, long wanted) {
    BitSet unseen = system.unseen(withheld);
    Map<Integer, Long> table = new CheapestCycle(system, unseen, clock).table(count, wanted);
    if (table == null) {
      return false;
    }
    for (int each : table.keySet()) {
      if (!unseen.get(each) && !keepsRounding(each, table)) {
        withheld.set(each);
      }
    }
    tables.add(table);
    return true;
  }

  private boolean keepsRounding(int count, Map<Integer, Long> table) {
    Count c = system.count(count);
    Long value = table.get(count);
    return c.isRounded() && value != null && value >= c.least() && value <= c.most();
  }

  /** Whether the tables at hand leave a count open. */
  private boolean isProtected(int count) {
    long least = system.count(count).value();
    long most = least;
    for (Map<Integer, Long> table : tables) {
      Long value = table.get(count);
      if (value != null) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return protection.isSafe(least, most);
  }

  /** Whether what is withheld already leaves a count open; keeps the tables that show it. */
  private boolean isFree(int count) {
    Attacker attacker = new Attacker(system, withheld, clock);
    keep(attacker.largest(count, protection.wanted(lowest(count)), NEARBY));
    if (isProtected(count)) {
      return true;
    }
    keep(attacker.smallest(count, NEARBY));
    keep(attacker.largest(count, protection.wanted(lowest(count)), NEARBY));
    return isProtected(count);
  }

  private void keep(Attacker.@Nullable Table found) {
    if (found == null) {
      throw new DisclosureFailure("the counts do not add up");
    }
    if (!found.values().isEmpty()) {
      tables.add(found.values());
    }
  }

  private long lowest(int count) {
    long least = system.count(count).value();
    for (Map<Integer, Long> table : tables) {
      Long value = table.get(count);
      least = value == null ? least : Math.min(least, value);
    }
    return least;
  }

  /** Prints a count after all, if every small one stays protected. */
  private void tryWithout(int count) {
    List<Map<Integer, Long>> before = List.copyOf(tables);
    BitSet all = withheld;
    withheld = (BitSet) all.clone();
    withheld.clear(count);
    BitSet unseen = system.unseen(withheld);
    tables.removeIf(table -> table.keySet().stream().anyMatch(i -> isShown(i, table, unseen)));
    for (int each : sensitive) {
      if (system.count(each).sensitive() && !isProtected(each) && !isFree(each)) {
        withheld = all;
        tables.clear();
        tables.addAll(before);
        return;
      }
    }
  }

  /** Whether a table says of a count other than what is printed of it. */
  private boolean isShown(int count, Map<Integer, Long> table, BitSet unseen) {
    Long value = table.get(count);
    return !unseen.get(count)
        && value != null
        && value != system.count(count).value()
        && !keepsRounding(count, table);
  }
}
