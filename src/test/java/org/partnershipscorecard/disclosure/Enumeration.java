package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * An attacker without linear programming: tries whole numbers for the counts that are not seen,
 * drawing the bounds that the equations set as it goes.
 */
final class Enumeration {

  private static final long FAR = 400;

  private final CountSystem system;
  private final BitSet unseen;

  Enumeration(CountSystem system, BitSet withheld) {
    this.system = system;
    this.unseen = system.unseen(withheld);
  }

  /** Whether some table that agrees with everything printed has a value from low to high. */
  boolean isPossible(int count, long low, long high) {
    long[] least = new long[system.size()];
    long[] most = new long[system.size()];
    for (int i = 0; i < system.size(); i++) {
      Count c = system.count(i);
      least[i] = unseen.get(i) ? c.floor() : c.value();
      most[i] = unseen.get(i) ? FAR : c.value();
    }
    least[count] = Math.max(least[count], low);
    most[count] = Math.min(most[count], high);
    return search(least, most);
  }

  private boolean search(long[] least, long[] most) {
    if (!narrow(least, most)) {
      return false;
    }
    int open = -1;
    for (int i = 0; i < least.length; i++) {
      if (least[i] < most[i] && (open < 0 || most[i] - least[i] < most[open] - least[open])) {
        open = i;
      }
    }
    if (open < 0) {
      return true;
    }
    for (long value : List.of(least[open], most[open])) {
      long[] low = least.clone();
      long[] high = most.clone();
      low[open] = value;
      high[open] = value;
      if (search(low, high)) {
        return true;
      }
    }
    if (most[open] - least[open] < 2) {
      return false;
    }
    long[] low = least.clone();
    long[] high = most.clone();
    low[open]++;
    high[open]--;
    return search(low, high);
  }

  private boolean narrow(long[] least, long[] most) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int e = 0; e < system.equations(); e++) {
        Equation equation = system.equation(e);
        List<Map.Entry<Integer, Integer>> terms = new ArrayList<>(equation.factors().entrySet());
        for (Map.Entry<Integer, Integer> term : terms) {
          long low = 0;
          long high = 0;
          for (Map.Entry<Integer, Integer> other : terms) {
            if (!other.getKey().equals(term.getKey())) {
              int factor = other.getValue();
              low += factor * (factor > 0 ? least : most)[other.getKey()];
              high += factor * (factor > 0 ? most : least)[other.getKey()];
            }
          }
          int i = term.getKey();
          long from = term.getValue() > 0 ? -high : low;
          long to = term.getValue() > 0 ? -low : high;
          if (from > least[i]) {
            least[i] = from;
            moved = true;
          }
          if (to < most[i]) {
            most[i] = to;
            moved = true;
          }
          if (least[i] > most[i]) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
