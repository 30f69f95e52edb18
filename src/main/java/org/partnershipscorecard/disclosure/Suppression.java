package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which counts are withheld: the small ones, then as little else as makes each of them unknowable,
 * then less where that turns out to do. The same counts give the same choice.
 *
 * <p>A small count is protected when there are other tables that agree with everything printed,
 * between them with values for it so far apart as {@link Protection} wants. Such tables are kept:
 * one often serves many counts, and it stays good while more is withheld.
 */
final class Suppression {

  private final CountSystem system;
  private final Protection protection;
  private final Clock clock;
  private final List<Integer> sensitive;
  private final List<Map<Integer, Long>> tables = new ArrayList<>();
  private BitSet withheld = new BitSet();

  Suppression(CountSystem system, Protection protection, Clock clock) {
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

  /** The tables that show what is left open, once all is chosen. */
  List<Map<Integer, Long>> tables() {
    return List.copyOf(tables);
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
    if (!system.hasKnown()) {
      throw new DisclosureFailure(
          "a small count of " + system.count(count).line() + " can be worked out");
    }
    // Whatever is withheld now: earlier releases have told it already.
    system.free(count);
  }

  /** Withholds what it takes for a count to be possibly so large or so small. */
  private boolean widen(int count, long wanted) {
    BitSet unseen = system.unseen(withheld);
    Map<Integer, Long> table = new Widening(system, unseen, clock).table(count, wanted);
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
    keep(attacker.largest(count, protection.wanted(lowest(count)), Attacker.NEARBY));
    if (isProtected(count)) {
      return true;
    }
    keep(attacker.smallest(count, Attacker.NEARBY));
    keep(attacker.largest(count, protection.wanted(lowest(count)), Attacker.NEARBY));
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
