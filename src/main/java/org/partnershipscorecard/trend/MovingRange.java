package org.partnershipscorecard.trend;

import java.util.Arrays;

/**
 * Limits from the mean moving range (Shewhart; constants 2.66 = 3/1.128 and 3.267 as in NHS
 * England's Making Data Count).
 */
final class MovingRange {

  /** Differences up to this are floating-point noise. */
  static final double TOLERANCE = 1e-9;

  private static final double LIMITS_AT = 2.66;
  private static final double SCREENED_FROM = 3.267;

  private MovingRange() {}

  /**
   * Mean and limits, which are not meaningful where no moving range is left to judge by.
   *
   * @param baseline two values or more, in the order of time
   */
  static ControlLimits limits(double[] baseline, boolean screened) {
    double mean = Arrays.stream(baseline).average().orElseThrow();
    double[] ranges = new double[baseline.length - 1];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = Math.abs(baseline[i + 1] - baseline[i]);
    }
    double range = mean(ranges);
    if (screened) {
      double most = SCREENED_FROM * range;
      range = mean(Arrays.stream(ranges).filter(r -> r < most).toArray());
    }
    if (range <= TOLERANCE) {
      return new ControlLimits(mean, mean, mean, baseline.length, false);
    }
    double reach = LIMITS_AT * range;
    return new ControlLimits(mean, mean - reach, mean + reach, baseline.length, true);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
