package org.partnershipscorecard.trend;

import java.util.Arrays;

/**
 * Special cause (c): seven consecutive points, six differences, all strictly rising or all strictly
 * falling. Every one of the seven is part of it; a tie ends it.
 */
final class SevenPointTrend {

  private static final int DIFFERENCES = 6;

  private SevenPointTrend() {}

  /**
   * For each value +1 in a rise, -1 in a fall, else 0. The turning point that a fall and a rise
   * share belongs to the later one.
   */
  static int[] signs(double[] values) {
    int[] signs = new int[values.length];
    int steps = 0;
    int way = 0;
    for (int i = 1; i < values.length; i++) {
      int step = side(values[i] - values[i - 1]);
      steps = step != 0 && step == way ? steps + 1 : Math.abs(step);
      way = step;
      if (steps >= DIFFERENCES) {
        Arrays.fill(signs, i - steps, i + 1, way);
      }
    }
    return signs;
  }

  /** The sign of a difference; 0 where it is floating-point noise. */
  static int side(double difference) {
    if (Math.abs(difference) <= MovingRange.TOLERANCE) {
      return 0;
    }
    return difference > 0 ? 1 : -1;
  }
}
