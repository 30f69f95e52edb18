package org.partnershipscorecard.disclosure;

import java.util.List;

/** How open a count can still be left when earlier releases have told of it. */
final class ToldBefore {

  private ToldBefore() {}

  /**
   * What to ask for in place of the usual, the most first: the policy's width, though the count may
   * be known to be small; then, where earlier releases by themselves left less than this, no less
   * than they did.
   *
   * @return empty where nothing was released before
   */
  static List<Protection> leaves(
      int count, CountSystem system, Protection protection, Clock clock) {
    if (!system.hasKnown()) {
      return List.of();
    }
    Protection width = Protection.atLeast(protection.width());
    Attacker reader = Attacker.before(system, clock);
    Attacker.Table low = reader.smallest(count, Attacker.EVERYWHERE);
    if (low == null) {
      return List.of(width);
    }
    long least = low.value(count, system);
    Attacker.Table high = reader.largest(count, width.wanted(least), Attacker.EVERYWHERE);
    long left = high == null ? protection.width() : high.value(count, system) - least;
    return left < protection.width()
        ? List.of(width, Protection.atLeast((int) left))
        : List.of(width);
  }
}
