package org.partnershipscorecard.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Small counts that hang together, apart from all others: each group can be chosen for alone. */
final class SmallGroups {

  private SmallGroups() {}

  /** The small counts in groups that no equation between withheld counts can join, in order. */
  static List<List<Integer>> of(CountSystem system) {
    int[] group = new int[system.size()];
    Arrays.fill(group, -1);
    List<List<Integer>> together = new ArrayList<>();
    for (int i = 0; i < system.size(); i++) {
      if (system.count(i).sensitive()) {
        if (group[i] < 0) {
          together.add(new ArrayList<>());
          mark(i, together.size() - 1, group, system);
        }
        together.get(group[i]).add(i);
      }
    }
    return together;
  }

  private static void mark(int from, int number, int[] group, CountSystem system) {
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    group[from] = number;
    while (!next.isEmpty()) {
      for (int each : system.beside(next.remove())) {
        if (group[each] < 0 && system.mayBeWithheld(each)) {
          group[each] = number;
          next.add(each);
        }
      }
    }
  }
}
