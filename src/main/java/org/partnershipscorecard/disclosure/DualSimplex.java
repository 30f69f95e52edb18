package org.partnershipscorecard.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The dual simplex method on a dense tableau, for programmes that nothing but one row makes hard:
 * to stand still costs nothing and satisfies all rows but that one. Begins there, and ends after
 * about as many steps as there are unknowns that move.
 *
 * <p>It is used to find tables that are good to have, never to prove that there are none.
 */
final class DualSimplex {

  private static final double NOTHING = 1e-9;
  private static final int AT_LEAST = 200;

  private final int rows;
  private final int columns;
  private final double[][] tableau;
  private final double[] cost;
  private final double[] upper;
  private final boolean[] atUpper;
  private final boolean[] isBasic;
  private final int[] basis;
  private final double[] value;
  private final int[] at;
  private long work;

  DualSimplex(Programme programme) {
    this.rows = programme.matrix().length;
    int unknowns = programme.cost().length;
    this.columns = unknowns + rows;
    this.tableau = new double[rows][];
    this.cost = Arrays.copyOf(programme.cost(), columns);
    this.upper = Arrays.copyOf(programme.upper(), columns);
    this.atUpper = new boolean[columns];
    this.isBasic = new boolean[columns];
    this.basis = new int[rows];
    this.at = new int[columns];
    this.value = programme.right().clone();
    for (int r = 0; r < rows; r++) {
      tableau[r] = Arrays.copyOf(programme.matrix()[r], columns);
      int slack = unknowns + r;
      tableau[r][slack] = 1;
      upper[slack] = programme.exact()[r] ? 0 : Double.POSITIVE_INFINITY;
      isBasic[slack] = true;
      basis[r] = slack;
    }
    this.work = (long) rows * columns;
  }

  /** How many entries of the tableau were worked on: the same on every machine. */
  long work() {
    return work;
  }

  /** The unknowns at least cost; null where there are none, or none are found in so many steps. */
  double @Nullable [] minimise() {
    for (int step = 0; step < AT_LEAST + 4 * rows; step++) {
      int row = leaving();
      if (row < 0) {
        return solution();
      }
      boolean rises = value[row] < 0;
      int column = entering(row, rises);
      if (column < 0) {
        return null;
      }
      exchange(row, column, rises);
    }
    return null;
  }

  /** The row that is farthest out of its bounds; -1 where none is. */
  private int leaving() {
    int row = -1;
    double most = 1e-7;
    for (int r = 0; r < rows; r++) {
      double out = Math.max(-value[r], value[r] - upper[basis[r]]);
      if (out > most) {
        most = out;
        row = r;
      }
    }
    return row;
  }

  private int entering(int row, boolean rises) {
    int column = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < columns; c++) {
      double factor = tableau[row][c];
      if (isBasic[c] || upper[c] == 0 || Math.abs(factor) < NOTHING) {
        continue;
      }
      boolean helps = (factor < 0) == (rises != atUpper[c]);
      if (helps) {
        double ratio = Math.abs(cost[c] / factor);
        boolean steeper = column >= 0 && Math.abs(factor) > Math.abs(tableau[row][column]);
        if (ratio < least - NOTHING || (ratio < least + NOTHING && steeper)) {
          least = Math.min(least, ratio);
          column = c;
        }
      }
    }
    return column;
  }

  private void exchange(int row, int column, boolean rises) {
    int out = basis[row];
    double[] pivot = tableau[row];
    double bound = rises ? 0 : upper[out];
    double step = (value[row] - bound) / pivot[column];
    for (int r = 0; r < rows; r++) {
      if (r != row) {
        value[r] -= tableau[r][column] * step;
      }
    }
    value[row] = (atUpper[column] ? upper[column] : 0) + step;
    atUpper[out] = !rises;
    atUpper[column] = false;
    isBasic[out] = false;
    isBasic[column] = true;
    basis[row] = column;
    double by = pivot[column];
    int filled = 0;
    work += columns;
    for (int c = 0; c < columns; c++) {
      if (pivot[c] != 0 && upper[c] > 0) {
        pivot[c] /= by;
        at[filled++] = c;
      }
    }
    for (int r = 0; r < rows; r++) {
      if (r != row) {
        subtract(tableau[r], pivot, tableau[r][column], filled);
      }
    }
    subtract(cost, pivot, cost[column], filled);
  }

  /** What cannot move is left out: it never enters again. */
  private void subtract(double[] from, double[] row, double times, int filled) {
    if (times != 0) {
      work += filled;
      for (int i = 0; i < filled; i++) {
        from[at[i]] -= times * row[at[i]];
      }
    }
  }

  private double[] solution() {
    double[] solution = new double[columns];
    for (int c = 0; c < columns; c++) {
      solution[c] = atUpper[c] ? upper[c] : 0;
    }
    for (int r = 0; r < rows; r++) {
      solution[basis[r]] = value[r];
    }
    return Arrays.copyOf(solution, columns - rows);
  }
}
