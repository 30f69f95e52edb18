package org.partnershipscorecard.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A choice of what to withhold, under way.
 *
 * <p>A small count is protected when there are other tables that agree with everything printed,
 * between them with values for it so far apart as {@link Protection} wants. Such tables are kept:
 * one often serves many counts, and it stays good while more is withheld.
 */
final class Withholding {

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;
  private final List<Integer> sensitive;
  private final List<Map<Integer, Long>> tables = new ArrayList<>();
  private final BitSet withheld;

  /**
   * Begins with the small counts that would be printed.
   *
   * @param sensitive which counts to protect, in this order
   */
  Withholding(CountSystem system, Protection protection, Clock clock, List<Integer> sensitive) {
    this.system = system;
    this.protection = protection;
    this.clock = clock;
    this.sensitive = List.copyOf(sensitive);
    this.withheld = new BitSet();
    sensitive.stream().filter(system.primary()::get).forEach(withheld::set);
  }

  /** The same choice, to be changed by itself. */
  Withholding(Withholding other) {
    this.system = other.system;
    this.protection = other.protection;
    this.clock = other.clock;
    this.sensitive = other.sensitive;
    this.withheld = (BitSet) other.withheld.clone();
    this.tables.addAll(other.tables);
  }

  BitSet withheld() {
    return (BitSet) withheld.clone();
  }

  /** The tables that show what is left open. */
  List<Map<Integer, Long>> tables() {
    return List.copyOf(tables);
  }

  /** What is lost. */
  double loss() {
    return system.loss(withheld);
  }

  /** What is withheld to protect others, the dearest first. */
  List<Integer> partners() {
    return withheld.stream()
        .filter(i -> !system.isPrimary(i))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -system.count(i).cost()))
        .toList();
  }

  /**
   * Withholds what it takes until every count is protected.
   *
   * @throws DisclosureFailure when one cannot be, or not in time
   */
  void protect() {
    for (int each : sensitive) {
      if (!protect(each, new BitSet()) && !protectAsFarAsPossible(each)) {
        throw new DisclosureFailure(
            ("a small count of %s can be worked out, whatever else is withheld; print it on fewer"
                    + " bases, or draw its categories together (reference/disclosure.yaml)")
                .formatted(system.count(each).line()));
      }
    }
  }

  /**
   * What was published before and the noughts of now may tell that a count is small whatever is
   * withheld: of six who were there some are left and some are not, and nobody came.
   */
  private boolean protectAsFarAsPossible(int count) {
    for (Protection less : ToldBefore.leaves(count, system, protection, clock)) {
      system.settle(count, less);
      if (protect(count, new BitSet())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Prints what can be printed after all, of some counts.
   *
   * @param limit of the clock's work, after which the rest are let be
   */
  void thin(List<Integer> partners, long limit) {
    for (int each : partners) {
      if (withheld.get(each) && clock.work() < limit) {
        printIfProtected(each);
      }
    }
  }

  /**
   * Prints a count and withholds others in its place; then prints what can be printed nearby.
   *
   * @return whether every count could be protected without it
   */
  boolean exchange(int count, long limit) {
    BitSet kept = new BitSet();
    kept.set(count);
    BitSet region = connected(count);
    print(count);
    for (int each : sensitive) {
      if (!protect(each, kept)) {
        return false;
      }
    }
    region.or(connected(count));
    thin(partners().stream().filter(region::get).toList(), limit);
    return true;
  }

  private boolean protect(int count, BitSet kept) {
    if (!system.count(count).sensitive() || isProtected(count)) {
      return true;
    }
    long least = lowest(count);
    Protection wanted = system.protection(count, protection);
    if (widen(count, wanted.wanted(least), kept)) {
      return true;
    }
    // It cannot be so large, so it must be possible that it is smaller than was found yet.
    for (long low = least - 1; low >= system.count(count).floor(); low--) {
      if (!widen(count, low, kept)) {
        break;
      }
      if (isProtected(count) || widen(count, wanted.wanted(low), kept)) {
        return true;
      }
    }
    return false;
  }

  /** Withholds what it takes for a count to be possibly so large or so small. */
  private boolean widen(int count, long wanted, BitSet kept) {
    Map<Integer, Long> table = new Widening(system, withheld, kept, clock).table(count, wanted);
    if (table == null) {
      return false;
    }
    clock.worked(system.size());
    BitSet more = (BitSet) withheld.clone();
    BitSet unseen = system.unseen(withheld);
    for (int each : table.keySet()) {
      if (!unseen.get(each) && !keepsRounding(each, table)) {
        more.set(each);
      }
    }
    if (!system.agrees(table, system.unseen(more))) {
      return false;
    }
    withheld.or(more);
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
    return system.protection(count, protection).isSafe(least, most);
  }

  private long lowest(int count) {
    long least = system.count(count).value();
    for (Map<Integer, Long> table : tables) {
      Long value = table.get(count);
      least = value == null ? least : Math.min(least, value);
    }
    return least;
  }

  private void printIfProtected(int count) {
    List<Map<Integer, Long>> before = List.copyOf(tables);
    print(count);
    BitSet rest = (BitSet) withheld.clone();
    rest.flip(0, system.size());
    for (int each : sensitive) {
      if (!protect(each, rest)) {
        withheld.set(count);
        tables.clear();
        tables.addAll(before);
        return;
      }
    }
  }

  /** Withholds a count no longer, and forgets the tables that say otherwise of it. */
  private void print(int count) {
    withheld.clear(count);
    BitSet unseen = system.unseen(withheld);
    tables.removeIf(table -> table.keySet().stream().anyMatch(i -> isShown(i, table, unseen)));
  }

  /** Whether a table says of a count other than what is printed of it. */
  private boolean isShown(int count, Map<Integer, Long> table, BitSet unseen) {
    Long value = table.get(count);
    return !unseen.get(count)
        && value != null
        && value != system.count(count).value()
        && !keepsRounding(count, table);
  }

  /** The unseen counts that hang together with one. */
  private BitSet connected(int count) {
    BitSet unseen = system.unseen(withheld);
    BitSet found = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(count));
    while (!next.isEmpty()) {
      for (int number : system.boundBy(next.remove())) {
        for (int each : system.equation(number).factors().keySet()) {
          if (unseen.get(each) && !found.get(each)) {
            found.set(each);
            next.add(each);
          }
        }
      }
    }
    return found;
  }
}
