package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals tables of different lengths into columns that end at much the same height. */
final class BreakdownColumns {

  /** Rows' worth of caption, head, total and the space below. */
  private static final int AROUND_THE_ROWS = 5;

  private BreakdownColumns() {}

  /** Each table goes into the shortest column so far, the leftmost of equals; none is empty. */
  static List<List<BreakdownTable>> of(List<BreakdownTable> tables, int most) {
    List<List<BreakdownTable>> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(most, tables.size()); i++) {
      columns.add(new ArrayList<>());
    }
    for (BreakdownTable table : tables) {
      columns.stream()
          .min(Comparator.comparingInt(BreakdownColumns::length))
          .orElseThrow()
          .add(table);
    }
    return columns.stream().map(List::copyOf).toList();
  }

  private static int length(List<BreakdownTable> column) {
    return column.stream().mapToInt(t -> t.rows().size() + AROUND_THE_ROWS).sum();
  }
}
