package org.partnershipscorecard.trend;

import java.util.Arrays;

/**
 * Special cause (b): seven or more consecutive points strictly on one side of the mean. Every one
 * is part of it; a point on the mean ends it.
 */
final class RunOfSeven {

  private static final int POINTS = 7;

  private RunOfSeven() {}

  /** For each value +1 in a run above the mean, -1 in one below, else 0. */
  static int[] signs(double[] values, ControlLimits limits) {
    int[] signs = new int[values.length];
    int length = 0;
    int side = 0;
    for (int i = 0; i < values.length; i++) {
      int here = SevenPointTrend.side(values[i] - limits.mean());
      length = here != 0 && here == side ? length + 1 : Math.abs(here);
      side = here;
      if (length >= POINTS) {
        Arrays.fill(signs, i - length + 1, i + 1, side);
      }
    }
    return signs;
  }
}
