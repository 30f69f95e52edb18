package org.partnershipscorecard.trend;

/** Special cause (a): a point strictly beyond a limit. */
final class OutsideLimits {

  private OutsideLimits() {}

  /** For each value +1 above the upper limit, -1 below the lower, else 0. */
  static int[] signs(double[] values, ControlLimits limits) {
    int[] signs = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] > limits.upper() + MovingRange.TOLERANCE) {
        signs[i] = 1;
      } else if (values[i] < limits.lower() - MovingRange.TOLERANCE) {
        signs[i] = -1;
      }
    }
    return signs;
  }
}
