package org.partnershipscorecard.trend;

import java.util.List;
import java.util.OptionalInt;
import org.partnershipscorecard.catalogue.Break;

/**
 * The stretches between a measure's breaks (rule R23). A quarter with a break inside belongs to no
 * phase, and no more does a longer window that holds such a quarter; the new phase starts with the
 * next quarter. A break on the first day of a quarter mixes nothing.
 */
final class Phases {

  private final List<Break> breaks;

  Phases(List<Break> breaks) {
    this.breaks = List.copyOf(breaks);
  }

  /** The number of breaks before the window; empty where it belongs to no phase. */
  OptionalInt phaseOf(Window window) {
    int phase = 0;
    for (Break each : breaks) {
      if (disturbs(each, window)) {
        return OptionalInt.empty();
      }
      phase += window.first().isBefore(each.date()) ? 0 : 1;
    }
    return OptionalInt.of(phase);
  }

  /** The breaks that put a window in no phase. */
  List<Break> within(Window window) {
    return breaks.stream().filter(each -> disturbs(each, window)).toList();
  }

  /** The breaks that forbid to compare two windows: within either, or between the two. */
  List<Break> apart(Window one, Window other) {
    return breaks.stream()
        .filter(each ->
            disturbs(each, one)
                || disturbs(each, other)
                || one.first().isBefore(each.date()) != other.first().isBefore(each.date()))
        .toList();
  }

  /** Windows are whole quarters, so one that touches a mixed quarter holds both its sides. */
  private static boolean disturbs(Break each, Window window) {
    return each.cuts(window.first(), window.last());
  }
}
