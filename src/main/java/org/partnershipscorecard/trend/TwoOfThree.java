package org.partnershipscorecard.trend;

/**
 * Special cause (d): of three consecutive points on one side of the mean, two or more lie beyond
 * two thirds of the way to that side's limit, the limit included. Only those near points are part
 * of it.
 */
final class TwoOfThree {

  private TwoOfThree() {}

  /** For each value +1 near the upper limit as part of such a pattern, -1 the lower, else 0. */
  static int[] signs(double[] values, ControlLimits limits) {
    int[] signs = new int[values.length];
    for (int first = 0; first + 2 < values.length; first++) {
      int side = SevenPointTrend.side(values[first] - limits.mean());
      int near = 0;
      boolean together = side != 0;
      for (int i = first; i < first + 3; i++) {
        together &= SevenPointTrend.side(values[i] - limits.mean()) == side;
        near += isNear(values[i], side, limits) ? 1 : 0;
      }
      if (!together || near < 2) {
        continue;
      }
      for (int i = first; i < first + 3; i++) {
        if (isNear(values[i], side, limits)) {
          signs[i] = side;
        }
      }
    }
    return signs;
  }

  private static boolean isNear(double value, int side, ControlLimits limits) {
    double reach = limits.upper() - limits.mean();
    double from = side * (value - limits.mean());
    return from > reach * 2 / 3 + MovingRange.TOLERANCE && from <= reach + MovingRange.TOLERANCE;
  }
}
