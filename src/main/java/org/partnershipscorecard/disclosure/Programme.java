package org.partnershipscorecard.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A linear programme: the least cost of unknowns that are 0 or more.
 *
 * @param matrix a row for each constraint, a column for each unknown
 * @param exact whether a row must equal its right side; otherwise it is no more
 * @param right sides
 * @param cost of each unknown, 0 or more
 * @param upper bounds; infinite where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Programme(
    double[][] matrix, boolean[] exact, double[] right, double[] cost, double[] upper) {

  /** With one more row: the unknown times a factor is no more than a bound. */
  Programme with(int unknown, int factor, double bound) {
    int rows = matrix.length;
    double[][] longer = Arrays.copyOf(matrix, rows + 1);
    longer[rows] = new double[cost.length];
    longer[rows][unknown] = factor;
    double[] sides = Arrays.copyOf(right, rows + 1);
    sides[rows] = bound;
    return new Programme(longer, Arrays.copyOf(exact, rows + 1), sides, cost, upper);
  }

  /**
   * The unknowns; null where there are none, or none are found in a reasonable number of steps.
   *
   * @param clock counts the work
   */
  double @Nullable [] minimise(Clock clock) {
    DualSimplex method = new DualSimplex(this);
    double[] unknowns = method.minimise();
    clock.worked(method.work());
    return unknowns;
  }
}
