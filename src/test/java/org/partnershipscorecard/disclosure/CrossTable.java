package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table of counts by row and column with its margins, all of it printed. */
final class CrossTable {

  final CountSystem system = new CountSystem();
  final int[][] cells;
  private final List<List<Integer>> lines = new ArrayList<>();

  /**
   * @param body the inner counts; margins are added up
   */
  CrossTable(long[][] body) {
    int rows = body.length;
    int columns = body[0].length;
    cells = new int[rows + 1][columns + 1];
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        cells[r][c] = add(sum(body, r, c));
      }
    }
    for (int r = 0; r <= rows; r++) {
      List<Integer> line = new ArrayList<>();
      for (int c = 0; c <= columns; c++) {
        line.add(cells[r][c]);
      }
      addsUp(line);
    }
    for (int c = 0; c <= columns; c++) {
      List<Integer> line = new ArrayList<>();
      for (int r = 0; r <= rows; r++) {
        line.add(cells[r][c]);
      }
      addsUp(line);
    }
  }

  /** A table with many small counts, always the same for a seed. */
  static CrossTable random(long seed) {
    Random chance = new Random(seed);
    long[][] body = new long[2 + chance.nextInt(4)][2 + chance.nextInt(4)];
    int most = 4 + chance.nextInt(30);
    for (long[] row : body) {
      for (int c = 0; c < row.length; c++) {
        row[c] = chance.nextInt(4) == 0 ? 0 : chance.nextInt(most);
      }
    }
    return new CrossTable(body);
  }

  /** Rows and columns, each with its total as the last. */
  List<List<Integer>> lines() {
    return lines;
  }

  private static long sum(long[][] body, int row, int column) {
    long sum = 0;
    for (int r = 0; r < body.length; r++) {
      for (int c = 0; c < body[0].length; c++) {
        boolean in = (row == body.length || r == row) && (column == body[0].length || c == column);
        sum += in ? body[r][c] : 0;
      }
    }
    return sum;
  }

  private int add(long value) {
    return add(system, value);
  }

  static int add(CountSystem system, long value) {
    boolean small = value >= 1 && value <= 5;
    int count =
        system.add(
            Count.exact(
                "XX01",
                value,
                Count.Role.PRINTED,
                small,
                1 + Math.log10(1.0 + value),
                Math.min(1, value)));
    system.figure(List.of(count));
    return count;
  }

  private void addsUp(List<Integer> line) {
    lines.add(line);
    addsUp(system, line);
  }

  /** The last is the sum of the others. */
  static void addsUp(CountSystem system, List<Integer> line) {
    Equation.Terms terms = Equation.terms();
    line.subList(0, line.size() - 1).forEach(terms::plus);
    system.add(terms.minus(line.getLast()).zero());
  }
}
